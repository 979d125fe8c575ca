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
const starting = (name: string, family: unknown) =>
  task(name, family, { taskRoleArn: undefined, executionRoleArn: ARN });
const worker = role("worker");

const lent = (own: string, others: string) => ({
  about: "worker",
  path: "RoleName",
  message: `The role "worker" is the task role of ${own} and the execution role of ${others}.`,
  fix: "Make an execution role that no task runs with.",
});

export const cases: RuleCases = {
  valid: [
    { name: "one task", ...stacked(task("a", "web"), worker) },
    { name: "two revisions of one family", ...stacked(task("a", "web"), task("b", "web"), worker) },
    {
      name: "an execution role of two",
      ...stacked(starting("a", "web"), starting("b", "job"), worker),
    },
    {
      name: "one task that has it as both",
      ...stacked(task("a", "web", { executionRoleArn: ARN }), worker),
    },
    {
      name: "two revisions of one family, one of which starts with it",
      ...stacked(task("a", "web"), starting("b", "web"), worker),
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
    {
      name: "a task that starts with it",
      ...stacked(task("a", "web"), starting("b", "job"), worker),
      findings: [lent('"web"', '"job"')],
    },
    {
      name: "two families, and two others that start with it",
      ...stacked(
        task("a", "web", { executionRoleArn: ARN }),
        task("b", "job"),
        starting("c", "api"),
        starting("d", "mail"),
        worker,
      ),
      findings: [
        {
          about: "worker",
          path: "RoleName",
          message: 'The role "worker" is the task role of the families "web" and "job".',
          fix: "Make a role for each family.",
        },
        lent('"web" and "job"', '"api" and "mail"'),
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
      name: "a family that is not known and starts with it",
      ...stacked(task("a", "web"), starting("b", UNKNOWN), worker),
    },
    {
      name: "a family that is not known, of a role that another starts with",
      ...stacked(task("a", UNKNOWN), starting("b", "job"), worker),
    },
    {
      name: "a role that is not known",
      ...stacked(task("a", "web"), task("b", "job", { taskRoleArn: UNKNOWN }), worker),
    },
  ],
};
