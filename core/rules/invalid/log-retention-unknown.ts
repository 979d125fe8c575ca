import { AWS_DOCS } from "../../data/aws-docs";
import { LOG_RETENTION_DAYS } from "../../data/log-retention";
import { known } from "../../known";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const LONGEST = Math.max(...LOG_RETENTION_DAYS);

export const logRetentionUnknown: Rule = {
  id: "log-retention-unknown",
  title: "Logs are kept for a time that CloudWatch Logs offers",
  kind: "invalid",
  on: "logGroup",
  severity: "high",
  why: "CloudWatch Logs keeps logs for certain numbers of days, and refuses all others.",
  fix: "Use one of the numbers, or 0 to keep logs for ever.",
  url: AWS_DOCS.putRetentionPolicy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "30 days",
        given: { logGroup: { logGroupName: "/ecs/shop", retentionInDays: 30 } },
      },
    ],
    invalid: [
      {
        title: "31 days",
        given: { logGroup: { logGroupName: "/ecs/shop", retentionInDays: 31 } },
        findings: [
          {
            path: "retentionInDays",
            message: 'CloudWatch Logs cannot keep logs for "31" days.',
            fix: "Use 60, or 0 to keep them for ever.",
          },
        ],
      },
    ],
  },
  check: (group) => {
    const days = known(group.retentionInDays);
    if (days === undefined || days === 0) return [];
    const offered = LOG_RETENTION_DAYS.find((enough) => enough >= days) ?? LONGEST;
    if (offered === days) return [];
    return [
      {
        path: pathOf(group, "retentionInDays"),
        message: `CloudWatch Logs cannot keep logs for "${days}" days.`,
        fix: `Use ${offered}, or 0 to keep them for ever.`,
      },
    ];
  },
};
