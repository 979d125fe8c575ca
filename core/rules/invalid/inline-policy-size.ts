import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const MOST = 10_240;

export const inlinePolicySize: Rule = {
  id: "inline-policy-size",
  title: "The inline policies of a role have at most 10240 characters together",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM refuses more than 10240 characters of inline policies in a role, white space not counted. No quota raises that.",
  fix: "Shorten the policies, or move statements into a managed policy.",
  url: AWS_DOCS.iamQuotas,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one statement",
        given: {
          role: {
            RoleName: "web",
            Policies: [
              {
                PolicyName: "read",
                PolicyDocument: {
                  Version: "2012-10-17",
                  Statement: [
                    {
                      Effect: "Allow",
                      Action: "s3:GetObject",
                      Resource: "arn:aws:s3:::shop-assets/*",
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two hundred resources",
        given: {
          role: {
            RoleName: "web",
            Policies: [
              {
                PolicyName: "read",
                PolicyDocument: {
                  Version: "2012-10-17",
                  Statement: [
                    {
                      Effect: "Allow",
                      Action: "s3:GetObject",
                      Resource: Array.from(
                        { length: 200 },
                        (_, i) => `arn:aws:s3:::shop-assets-of-customer-number-${1000 + i}/*`,
                      ),
                    },
                  ],
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "Policies",
            message:
              'The inline policies have "10694" characters besides white space; IAM accepts at most 10240 in all.',
            fix: "Shorten them, or move statements into a managed policy.",
          },
        ],
      },
    ],
  },
  check: (role) => {
    // What is not known can only add to it.
    const total = items(role.policies).reduce((sum, { size = 0 }) => sum + size, 0);
    return total <= MOST
      ? []
      : [
          {
            path: pathOf(role, "Policies"),
            message: `The inline policies have "${total}" characters besides white space; IAM accepts at most ${MOST} in all.`,
            fix: "Shorten them, or move statements into a managed policy.",
          },
        ];
  },
};
