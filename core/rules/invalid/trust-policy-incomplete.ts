import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { known } from "../../known";
import { fieldAmong, statementsOf, textsOf } from "../policies";
import type { PolicyStatement } from "../policies";
import type { Rule } from "../rule";

export const trustPolicyIncomplete: Rule = {
  id: "trust-policy-incomplete",
  title: "A trust policy says who may assume the role",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "The resource of a trust policy is the role itself: IAM refuses another one, a statement without a principal, and actions of other services than STS.",
  fix: "Name the principal, and sts:AssumeRole as the action.",
  url: AWS_DOCS.trustPolicy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the tasks of ECS",
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
        title: "a policy of permissions",
        given: {
          role: {
            RoleName: "web",
            AssumeRolePolicyDocument: {
              Version: "2012-10-17",
              Statement: [
                {
                  Effect: "Allow",
                  Principal: { Service: "ecs-tasks.amazonaws.com" },
                  Action: "s3:GetObject",
                },
              ],
            },
          },
        },
        findings: [
          {
            path: "AssumeRolePolicyDocument.Statement[0].Action",
            message: '"s3:GetObject" is no action of a trust policy.',
            fix: "Use sts:AssumeRole.",
          },
        ],
      },
    ],
  },
  check: (role) => {
    const trust = known(role.trust);
    return trust === undefined ? [] : statementsOf(trust).flatMap(statementProblems);
  },
};

function statementProblems(statement: PolicyStatement): Finding[] {
  const { path, fields } = statement;
  const resource = fieldAmong(fields, ["Resource", "NotResource"]);
  return [
    ...(fieldAmong(fields, ["Principal", "NotPrincipal"]) === undefined
      ? [{ path, message: "The statement names no principal.", fix: "Set Principal." }]
      : []),
    ...(resource === undefined
      ? []
      : [
          {
            path: `${path}.${resource}`,
            message: "The statement names a resource, which is the role itself.",
            fix: `Remove ${resource}.`,
          },
        ]),
    ...textsOf(statement, "Action").flatMap(({ text, path: at }) =>
      // What is no action at all is told by another rule.
      /^[A-Za-z0-9-]+:./.test(text) && !/^sts:/i.test(text)
        ? [
            {
              path: at,
              message: `"${text}" is no action of a trust policy.`,
              fix: "Use sts:AssumeRole.",
            },
          ]
        : [],
    ),
  ];
}
