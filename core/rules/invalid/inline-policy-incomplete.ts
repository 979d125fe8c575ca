import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { fieldAmong, statementsOf } from "../policies";
import type { Rule } from "../rule";

export const inlinePolicyIncomplete: Rule = {
  id: "inline-policy-incomplete",
  title: "An inline policy names its resources, and no principal",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "The principal of a role's policy is the role itself: IAM refuses another one, and a statement without resources.",
  fix: "Set Resource, and remove Principal.",
  url: AWS_DOCS.iamPolicyElements,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one bucket",
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
        title: "no resource",
        given: {
          role: {
            RoleName: "web",
            Policies: [
              {
                PolicyName: "read",
                PolicyDocument: {
                  Version: "2012-10-17",
                  Statement: [{ Effect: "Allow", Action: "s3:GetObject" }],
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "Policies[0].PolicyDocument.Statement[0]",
            message: "The statement names no resource.",
            fix: "Set Resource.",
          },
        ],
      },
    ],
  },
  check: (role) =>
    items(role.policies)
      .flatMap(statementsOf)
      .flatMap(({ path, fields }) => {
        const principal = fieldAmong(fields, ["Principal", "NotPrincipal"]);
        return [
          ...(fieldAmong(fields, ["Resource", "NotResource"]) === undefined
            ? [{ path, message: "The statement names no resource.", fix: "Set Resource." }]
            : []),
          ...(principal === undefined
            ? []
            : [
                {
                  path: `${path}.${principal}`,
                  message: "The statement names a principal, which is the role itself.",
                  fix: `Remove ${principal}.`,
                },
              ]),
        ];
      }),
};
