import { AWS_DOCS } from "../../data/aws-docs";
import type { Rule } from "../rule";

export const statementAllowsEverything: Rule = {
  id: "statement-allows-everything",
  title: "A statement names the actions it allows",
  kind: "invalid",
  on: "task",
  severity: "critical",
  why: "All containers of a task share its role: an action of `*` gives every sidecar the whole account.",
  fix: "List the actions the container calls.",
  url: AWS_DOCS.iamActions,
  frameworks: [
    { name: "AWS Security Hub", reference: "IAM.1" },
    { name: "cdk-nag", reference: "AwsSolutions-IAM5" },
    { name: "checkov", reference: "CKV_AWS_62" },
    { name: "checkov", reference: "CKV_AWS_63" },
    { name: "Trivy", reference: "AVD-AWS-0057" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "an action by its name",
        given: {
          arguments: {
            container: {
              image: "app:1",
              permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }],
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "all actions there are",
        given: {
          arguments: {
            container: {
              image: "app:1",
              permissions: [{ actions: ["*"], resources: ["arn:aws:s3:::shop/*"] }],
            },
          },
        },
        findings: [
          {
            path: "container.permissions[0].actions[0]",
            message: 'The action "*" allows everything.',
            fix: 'Name the actions as "service:Action", such as "s3:GetObject".',
          },
        ],
      },
    ],
  },
  check: (task) =>
    task.statements.flatMap(({ statement }) => {
      const { actions, path } = statement;
      if (actions.length === 0) {
        return [{ path, message: "The statement allows no action.", fix: "List its actions." }];
      }
      return actions.flatMap((action, i) => {
        if (/^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/.test(action)) return [];
        return [
          {
            path: `${path}.actions[${i}]`,
            message:
              action === "*"
                ? 'The action "*" allows everything.'
                : `"${action}" is not an action.`,
            fix: 'Name the actions as "service:Action", such as "s3:GetObject".',
          },
        ];
      });
    }),
};
