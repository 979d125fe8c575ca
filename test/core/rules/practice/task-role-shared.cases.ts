import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { resource, role, stacked } from "../stacked";

const ARN = "arn:aws:iam::123456789012:role/worker";
const task = (name: string, family: unknown, fields = {}) =>
  resource("taskDefinition", name, {
    family,
    taskRoleArn: ARN,
    containerDefinitions: [],
    ...fields,
  });
const worker = role("worker");

export const cases: RuleCases = {
  valid: [
    { name: "one task", ...stacked(task("a", "web"), worker) },
    { name: "two revisions of one family", ...stacked(task("a", "web"), task("b", "web"), worker) },
    {
      name: "a task that starts with it",
      ...stacked(
        task("a", "web"),
        task("b", "job", { taskRoleArn: undefined, executionRoleArn: ARN }),
        worker,
      ),
    },
  ],
  invalid: [
    {
      name: "two families",
      ...stacked(task("a", "web"), task("b", "job"), worker),
      findings: [
        {
          about: "worker",
          path: "RoleName",
          message: 'The role "worker" is the task role of the families "web" and "job".',
          fix: "Make a role for each family.",
        },
      ],
    },
    {
      name: "three families, one of them twice",
      ...stacked(
        task("a", "web"),
        task("b", "job"),
        task("c", "web"),
        task("d", "api"),
        worker,
        role("other"),
      ),
      findings: [
        {
          about: "worker",
          path: "RoleName",
          message: 'The role "worker" is the task role of the families "web", "job" and "api".',
          fix: "Make a role for each family.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a role of nobody", ...stacked(worker) },
    { name: "a role that is made elsewhere", ...stacked(task("a", "web"), task("b", "job")) },
  ],
  unknown: [
    {
      name: "a family that is not known",
      ...stacked(task("a", "web"), task("b", UNKNOWN), worker),
    },
    {
      name: "a role that is not known",
      ...stacked(task("a", "web"), task("b", "job", { taskRoleArn: UNKNOWN }), worker),
    },
  ],
};
