import { AWS_DOCS } from "../../data/aws-docs";
import { textIn } from "../options";
import { matches } from "../../pattern";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

export const logGroupKeyMissing: Rule = {
  id: "log-group-key-missing",
  title: "A log group is encrypted with a key of the team",
  kind: "practice",
  preset: "strict",
  on: "logGroup",
  severity: "low",
  why: "CloudWatch Logs encrypts with a key of its own: who may read the group reads everything, and no key can be withdrawn or audited.",
  fix: "Set kmsKeyId to the ARN of a key whose policy lets CloudWatch Logs use it.",
  url: AWS_DOCS.logGroup,
  frameworks: [
    { name: "AWS Config", reference: "cloudwatch-log-group-encrypted" },
    { name: "AWS Guard rules", reference: "CLOUDWATCH_LOG_GROUP_ENCRYPTED" },
    { name: "cdk-nag", reference: "CloudWatchLogGroupEncrypted" },
    { name: "checkov", reference: "CKV_AWS_158" },
    { name: "Trivy", reference: "AVD-AWS-0017" },
  ],
  options: {
    keyPattern: {
      description: "What the key must be called, with * for any characters; empty means any key.",
      default: "",
    },
  },
  cases: {
    valid: [
      {
        title: "a key",
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
        title: "no key",
        given: { logGroup: { logGroupName: "/ecs/shop" } },
        findings: [
          {
            path: "kmsKeyId",
            message: "The log group has no key.",
            fix: "Set kmsKeyId to the ARN of a key.",
          },
        ],
      },
    ],
  },
  check: (group, options) => {
    const { kmsKeyId } = group;
    const path = pathOf(group, "kmsKeyId");
    if (kmsKeyId === undefined) {
      return [
        { path, message: "The log group has no key.", fix: "Set kmsKeyId to the ARN of a key." },
      ];
    }
    const pattern = textIn(options, "keyPattern");
    const key = group.peek(kmsKeyId);
    return pattern === "" || key === undefined || matches(pattern, key)
      ? []
      : [
          {
            path,
            message: `The key "${key}" is not one of "${pattern}".`,
            fix: `Set kmsKeyId to a key of "${pattern}".`,
          },
        ];
  },
};
