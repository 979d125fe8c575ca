import { AWS_DOCS } from "../../data/aws-docs";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const NAME = /^[A-Za-z0-9_.#/-]{1,512}$/;

export const logGroupNameForm: Rule = {
  id: "log-group-name-form",
  title: "A log group's name has the form that CloudWatch Logs accepts",
  kind: "invalid",
  on: "logGroup",
  severity: "high",
  why: "CloudWatch Logs refuses other characters, more than 512 of them, and names that begin with `aws/`.",
  fix: "Rename the log group.",
  url: AWS_DOCS.logGroup,
  frameworks: [{ name: "cfn-lint", reference: "E1155" }],
  options: {},
  cases: {
    valid: [{ title: "a path", given: { logGroup: { logGroupName: "/ecs/shop/web" } } }],
    invalid: [
      {
        title: "a colon",
        given: { logGroup: { logGroupName: "shop:web" } },
        findings: [
          {
            path: "logGroupName",
            message: 'The log group name "shop:web" is not legal.',
            fix: 'Use 1 to 512 letters, digits, "_", "-", "/", "." and "#".',
          },
        ],
      },
    ],
  },
  check: (group) => {
    const text = group.peek(group.name);
    if (text === undefined) return [];
    const path = pathOf(group, "logGroupName");
    if (text.startsWith("aws/")) {
      return [
        {
          path,
          message: `The log group name "${text}" begins with "aws/", which AWS reserves.`,
          fix: "Rename the log group.",
        },
      ];
    }
    return NAME.test(text)
      ? []
      : [
          {
            path,
            message: `The log group name "${text}" is not legal.`,
            fix: 'Use 1 to 512 letters, digits, "_", "-", "/", "." and "#".',
          },
        ];
  },
};
