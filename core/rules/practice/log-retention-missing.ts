import { AWS_DOCS } from "../../data/aws-docs";
import { LOG_RETENTION_DAYS } from "../../data/log-retention";
import { UNKNOWN } from "../../known";
import { textsIn, numberIn } from "../options";
import { pathOf } from "../paths";
import type { AnyLogGroup, OptionValues, Rule } from "../rule";

/** How long logs are kept where nobody says anything: a year, as Security Hub asks for. */
const USUAL = 365;

export const logRetentionMissing: Rule = {
  id: "log-retention-missing",
  title: "A log group says how long it keeps logs",
  kind: "practice",
  on: "logGroup",
  severity: "medium",
  why: "A log group without a retention keeps every line for ever, and every month costs more than the one before; audits ask for a time that somebody chose.",
  fix: "Set retentionInDays.",
  url: AWS_DOCS.putRetentionPolicy,
  frameworks: [
    { name: "AWS Security Hub", reference: "CloudWatch.16" },
    { name: "AWS Config", reference: "cw-loggroup-retention-period-check" },
    { name: "AWS Guard rules", reference: "CW_LOGGROUP_RETENTION_PERIOD_CHECK" },
    { name: "cdk-nag", reference: "CloudWatchLogGroupRetentionPeriod" },
    { name: "checkov", reference: "CKV_AWS_66" },
    { name: "checkov", reference: "CKV_AWS_338" },
  ],
  options: {
    minDays: { description: "Fewest days; 0 asks for none.", default: 0 },
    maxDays: { description: "Most days; 0 sets no bound.", default: 0 },
    allowed: {
      description: "The only numbers of days that may be chosen, as texts; none means any.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "30 days",
        given: { logGroup: { logGroupName: "/ecs/shop", retentionInDays: 30 } },
      },
    ],
    invalid: [
      {
        title: "logs for ever",
        given: { logGroup: { logGroupName: "/ecs/shop" } },
        findings: [
          {
            path: "retentionInDays",
            message: "The log group keeps its logs for ever.",
            fix: "Set retentionInDays, such as 365.",
          },
        ],
      },
    ],
  },
  check: (group, options) => {
    const days = daysAtFault(group, options);
    if (days === undefined) return [];
    const better = nearest(days, options);
    return [
      {
        path: pathOf(group, "retentionInDays"),
        message:
          days === 0
            ? "The log group keeps its logs for ever."
            : `The log group keeps its logs for "${days}" days, which is not what is asked for.`,
        fix:
          better === undefined
            ? "Correct the options of this rule: no number of days meets them."
            : `Set retentionInDays, such as ${better}.`,
      },
    ];
  },
  remedy: (group, options) => {
    const days = daysAtFault(group, options);
    const value = days === undefined ? undefined : nearest(days, options);
    return value === undefined ? [] : [{ steps: ["retentionInDays"], value }];
  },
};

/** The days of a group that is not as the options ask for; 0 where it keeps logs for ever. */
function daysAtFault(
  { retentionInDays: days = 0, logGroupClass }: AnyLogGroup,
  options: OptionValues,
): number | undefined {
  // CloudWatch Logs itself keeps logs of the class DELIVERY for a day.
  if (days === UNKNOWN || logGroupClass === UNKNOWN || logGroupClass === "DELIVERY") {
    return undefined;
  }
  // What CloudWatch Logs does not offer is told by another rule.
  const isFault =
    days === 0 || (LOG_RETENTION_DAYS.includes(days) && !asked(options).includes(days));
  return isFault ? days : undefined;
}

function asked(options: OptionValues): readonly number[] {
  const [min, max] = [numberIn(options, "minDays"), numberIn(options, "maxDays")];
  const allowed = textsIn(options, "allowed").map(Number);
  return LOG_RETENTION_DAYS.filter(
    (days) =>
      days >= min && (max === 0 || days <= max) && (allowed.length === 0 || allowed.includes(days)),
  );
}

function nearest(days: number, options: OptionValues): number | undefined {
  const wanted = days === 0 ? USUAL : days;
  const [first] = [...asked(options)].sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  return first;
}
