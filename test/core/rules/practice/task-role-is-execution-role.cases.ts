import { UNKNOWN } from "../../../../core";
import { OPAQUE, task } from "../../support";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (taskRoleArn?: unknown, executionRoleArn?: unknown) => ({
  taskDefinition: { taskRoleArn, executionRoleArn, containerDefinitions: [definition("app")] },
});
const finding = (path: string, name: string) => ({
  path,
  message: `The task role "${name}" is the execution role too.`,
  fix: "Give the task a role of its own.",
});
const roles = (...values: string[]) =>
  task({
    givenRoles: values.map((value, i) => ({ path: i === 0 ? "taskRole" : "executionRole", value })),
  });

export const cases: RuleCases = {
  valid: [
    { name: "two roles", given: given("shop-task", "shop-execution") },
    { name: "no roles", given: given() },
  ],
  invalid: [
    {
      name: "one by its name",
      given: given("shop", "shop"),
      findings: [finding("taskRoleArn", "shop")],
    },
    {
      name: "one in the arguments of a component",
      task: roles("shop", "shop"),
      findings: [finding("taskRole", "shop")],
    },
  ],
  notApplicable: [
    { name: "one role that somebody gives", task: roles("shop") },
    { name: "roles that are made here", task: task() },
  ],
  unknown: [
    { name: "a task role that is not known", given: given(UNKNOWN, "shop") },
    { name: "an execution role that is not known", given: given("shop", UNKNOWN) },
    { name: "two outputs", task: roles(OPAQUE, OPAQUE) },
    { name: "roles that are not known", task: task({ givenRoles: UNKNOWN }) },
  ],
};
