import { AWS_DOCS } from "../../data/aws-docs";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

export const logGroupKeyForm: Rule = {
  id: "log-group-key-form",
  title: "The key of a log group is given by its ARN",
  kind: "invalid",
  on: "logGroup",
  severity: "high",
  why: "CloudWatch Logs takes the ARN of a KMS key, and refuses its id and its alias.",
  fix: "Use the ARN of the key.",
  url: AWS_DOCS.logGroup,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an ARN",
        given: {
          logGroup: {
            logGroupName: "/ecs/shop",
            kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
          },
        },
      },
    ],
    invalid: [
      {
        title: "an alias",
        given: { logGroup: { logGroupName: "/ecs/shop", kmsKeyId: "alias/shop" } },
        findings: [
          {
            path: "kmsKeyId",
            message: 'The key "alias/shop" is no ARN of a KMS key.',
            fix: "Use the ARN of the key.",
          },
        ],
      },
    ],
  },
  check: (group) => {
    const text = group.peek(group.kmsKeyId);
    return text === undefined || /^arn:[a-z0-9-]+:kms:/.test(text)
      ? []
      : [
          {
            path: pathOf(group, "kmsKeyId"),
            message: `The key "${text}" is no ARN of a KMS key.`,
            fix: "Use the ARN of the key.",
          },
        ];
  },
};
