import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { Rule } from "../rule";

export const trustPolicySize: Rule = {
  id: "trust-policy-size",
  title: "A trust policy is no longer than the account allows",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM refuses a trust policy of more than 2048 characters besides white space, unless the account's quota was raised.",
  fix: "Shorten the trust policy, or have the quota raised.",
  url: AWS_DOCS.iamQuotas,
  frameworks: [],
  options: {
    maximum: { description: "The account's quota, in characters.", default: 2048 },
  },
  cases: {
    valid: [
      {
        title: "one statement",
        given: {
          role: {
            RoleName: "web",
            AssumeRolePolicyDocument: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: { Service: "ecs-tasks.amazonaws.com" },
                  Action: "sts:AssumeRole",
                },
              ],
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a long condition",
        given: {
          role: {
            RoleName: "web",
            AssumeRolePolicyDocument: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: { Service: "ecs-tasks.amazonaws.com" },
                  Action: "sts:AssumeRole",
                  Condition: { ArnLike: { "aws:SourceArn": "a".repeat(2000) } },
                },
              ],
            },
          },
        },
        findings: [
          {
            path: "AssumeRolePolicyDocument",
            message:
              'The trust policy has "2178" characters besides white space; IAM accepts at most 2048.',
            fix: "Shorten it, or have the quota raised.",
          },
        ],
      },
    ],
  },
  check: (role, { maximum }) => {
    const trust = known(role.trust);
    return trust?.size === undefined || trust.size <= Number(maximum)
      ? []
      : [
          {
            path: trust.path,
            message: `The trust policy has "${trust.size}" characters besides white space; IAM accepts at most ${Number(maximum)}.`,
            fix: "Shorten it, or have the quota raised.",
          },
        ];
  },
};
