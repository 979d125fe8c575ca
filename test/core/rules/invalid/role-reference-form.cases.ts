import { UNKNOWN } from "../../../../core";
import { OPAQUE, task } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (value: string) => task({ givenRoles: [{ path: "taskRole.arn", value }] });

export const cases: RuleCases = {
  valid: [
    "arn:aws:iam::123456789012:role/web",
    "arn:aws-us-gov:iam::123456789012:role/teams/shop/web",
    "web",
    "teams/shop/web+=,.@-_",
    "",
  ].map((role) => ({ name: `"${role}"`, task: having(role) })),
  invalid: [
    "arn:aws:iam::123456789012:user/web",
    "arn:aws:iam::123456789012:role/",
    "arn:aws:s3:::bucket",
    "arn:aws:iam:eu-west-1:123456789012:role/web",
    "x-arn:aws:iam::123456789012:role/web",
    "my role",
  ].map((role) => ({
    name: `"${role}"`,
    task: having(role),
    findings: [
      {
        path: "taskRole.arn",
        message: `"${role}" is no IAM role.`,
        fix: "Use the ARN of a role: arn:aws:iam::<account>:role/<name>.",
      },
    ],
  })),
  notApplicable: [{ name: "roles that are made here", task: task() }],
  unknown: [
    { name: "a role that is not known", task: having(OPAQUE) },
    { name: "roles that are not known", task: task<Unknown>({ givenRoles: UNKNOWN }) },
    {
      name: "templates",
      given: { taskDefinition: { taskRoleArn: "{{ a b }}", executionRoleArn: "<role>" } },
    },
  ],
};
