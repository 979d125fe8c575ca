import { hasNo } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { known } from "../../known";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const CLASSES: readonly string[] = ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"];

export const logGroupClassUnknown: Rule = {
  id: "log-group-class-unknown",
  title: "A log group has a class that CloudWatch Logs offers",
  kind: "invalid",
  on: "logGroup",
  severity: "high",
  why: "CloudWatch Logs refuses any other class.",
  fix: "Use one of the classes.",
  url: AWS_DOCS.logGroup,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "logs that are seldom read",
        given: { logGroup: { logGroupName: "/ecs/shop", logGroupClass: "INFREQUENT_ACCESS" } },
      },
    ],
    invalid: [
      {
        title: "a class with a hyphen",
        given: { logGroup: { logGroupName: "/ecs/shop", logGroupClass: "INFREQUENT-ACCESS" } },
        findings: [
          {
            path: "logGroupClass",
            message:
              'CloudWatch Logs has no class "INFREQUENT-ACCESS". Did you mean "INFREQUENT_ACCESS"?',
            fix: 'Use "STANDARD", "INFREQUENT_ACCESS" or "DELIVERY".',
          },
        ],
      },
    ],
  },
  check: (group) => {
    const text = known(group.logGroupClass);
    return text === undefined || CLASSES.includes(text)
      ? []
      : [
          {
            path: pathOf(group, "logGroupClass"),
            message: hasNo("CloudWatch Logs", "class", text, CLASSES),
            fix: `Use ${list(CLASSES, "or")}.`,
          },
        ];
  },
};
