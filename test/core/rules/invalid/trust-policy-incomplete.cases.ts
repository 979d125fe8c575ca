import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const AT = "AssumeRolePolicyDocument.Statement";
const TASKS = { Service: "ecs-tasks.amazonaws.com" };
const ASSUME = { Effect: "Allow", Action: "sts:AssumeRole" };
const trusting = (Statement: unknown) => ({
  given: { role: { RoleName: "web", AssumeRolePolicyDocument: { Statement } } },
});
const resource = (name: string) => ({
  name: `a ${name}`,
  ...trusting({ ...ASSUME, Principal: TASKS, [name]: "*" }),
  findings: [
    {
      path: `${AT}.${name}`,
      message: "The statement names a resource, which is the role itself.",
      fix: `Remove ${name}.`,
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "tasks", ...trusting({ ...ASSUME, Principal: TASKS }) },
    { name: "all but one", ...trusting([{ ...ASSUME, Effect: "Deny", NotPrincipal: TASKS }]) },
    {
      name: "several actions",
      ...trusting({ ...ASSUME, Principal: TASKS, Action: ["STS:AssumeRole", "sts:TagSession"] }),
    },
    { name: "any action", ...trusting({ ...ASSUME, Principal: TASKS, Action: "*" }) },
  ],
  invalid: [
    {
      name: "no principal",
      ...trusting([{ ...ASSUME, Principal: TASKS }, ASSUME]),
      findings: [
        { path: `${AT}[1]`, message: "The statement names no principal.", fix: "Set Principal." },
      ],
    },
    {
      name: "an action of another service",
      ...trusting({ ...ASSUME, Principal: TASKS, Action: ["sts:AssumeRole", "s3:*"] }),
      findings: [
        {
          path: `${AT}.Action[1]`,
          message: '"s3:*" is no action of a trust policy.',
          fix: "Use sts:AssumeRole.",
        },
      ],
    },
    resource("Resource"),
    resource("NotResource"),
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no trust policy", given: { role: { RoleName: "web" } } },
    { name: "what is no action", ...trusting({ ...ASSUME, Principal: TASKS, Action: "Assume" }) },
  ],
  unknown: [
    { name: "a policy that is not known", given: { role: { AssumeRolePolicyDocument: UNKNOWN } } },
    { name: "statements that are not known", ...trusting(UNKNOWN) },
    { name: "a principal that is not known", ...trusting({ ...ASSUME, Principal: UNKNOWN }) },
    {
      name: "an action that is not known",
      ...trusting({ ...ASSUME, Principal: TASKS, Action: UNKNOWN }),
    },
  ],
};
