import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const ALLOW = { Effect: "Allow", Action: "sts:AssumeRole" };
const TASKS = "ecs-tasks.amazonaws.com";
const used = (Statement: unknown, field = "taskRoleArn") => ({
  given: {
    taskDefinition: { [field]: "arn:aws:iam::123456789012:role/teams/web" },
    role: { RoleName: "web", AssumeRolePolicyDocument: { Statement } },
  },
});
const trusting = (...services: unknown[]) => ({ ...ALLOW, Principal: { Service: services } });
const refused = (kind: string) => ({
  findings: [
    {
      path: "AssumeRolePolicyDocument",
      message: `The ${kind} role does not trust "${TASKS}".`,
      fix: `Let ${TASKS} assume the role.`,
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "tasks alone", ...used({ ...ALLOW, Principal: { Service: TASKS } }) },
    { name: "tasks among others", ...used([trusting("ec2.amazonaws.com", TASKS)]) },
    {
      name: "tasks in the second statement",
      ...used([trusting("ec2.amazonaws.com"), trusting(TASKS)], "executionRoleArn"),
    },
    { name: "everybody", ...used({ ...ALLOW, Principal: "*" }) },
    { name: "all but one", ...used({ ...ALLOW, NotPrincipal: { AWS: "123456789012" } }) },
  ],
  invalid: [
    { name: "another service", ...used([trusting("ec2.amazonaws.com")]), ...refused("task") },
    {
      name: "another service, as the execution role",
      ...used([trusting("ecs.amazonaws.com")], "executionRoleArn"),
      ...refused("execution"),
    },
    {
      name: "an account",
      ...used({ ...ALLOW, Principal: { AWS: "123456789012" } }),
      ...refused("task"),
    },
    {
      name: "tasks only to deny them",
      ...used([trusting("ec2.amazonaws.com"), { ...trusting(TASKS), Effect: "Deny" }]),
      ...refused("task"),
    },
  ],
  notApplicable: [
    {
      name: "a role of something else",
      given: {
        taskDefinition: { taskRoleArn: "arn:aws:iam::123456789012:role/my-web" },
        role: {
          RoleName: "web",
          AssumeRolePolicyDocument: { Statement: trusting("ec2.amazonaws.com") },
        },
      },
    },
    {
      name: "a role alone",
      given: { role: { AssumeRolePolicyDocument: { Statement: trusting("ec2.amazonaws.com") } } },
    },
    { name: "a policy without statements", ...used(undefined) },
  ],
  unknown: [
    { name: "statements that are not known", ...used(UNKNOWN) },
    { name: "a statement that is not known", ...used([trusting("ec2.amazonaws.com"), UNKNOWN]) },
    { name: "a principal that is not known", ...used({ ...ALLOW, Principal: UNKNOWN }) },
    { name: "a service that is not known", ...used([trusting("ec2.amazonaws.com", UNKNOWN)]) },
  ],
};
