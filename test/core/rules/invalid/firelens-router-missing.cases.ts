import { UNKNOWN } from "../../../../core";
import type { ContainerModel } from "../../../../core";
import { container, logging, router, task } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const made = (
  name: string,
  sketch: ContainerSketch<Unknown> = {},
): ContainerModel<string, Unknown> => container<Unknown>(name, sketch);
const tasks = (...containers: ContainerModel<string, Unknown>[]): AnyTask =>
  task<Unknown>({ containers });

const app = made("app", { log: logging("app", "awsfirelens") });
const log = made("log", { firelens: router("fluentbit") });

const findings = [
  {
    path: "container.logging",
    message: 'The log driver is "awsfirelens", and the task has no FireLens router.',
    fix: "Add logRouter, or use another log driver.",
  },
];

export const cases: RuleCases = {
  valid: [{ name: "a router", task: tasks(app, log) }],
  invalid: [
    { name: "no router", task: tasks(app, made("cache")), findings },
    {
      name: "no router in JSON",
      task: { ...tasks(app), sized: "by-author" },
      findings: findings.map((finding) => ({
        ...finding,
        fix: "Add a container with a firelensConfiguration, or use another log driver.",
      })),
    },
  ],
  notApplicable: [
    { name: "no logging", task: task() },
    { name: "another driver", task: tasks(made("app", { log: logging("app", "awslogs") })) },
  ],
  unknown: [
    {
      name: "a container that may be a router",
      task: tasks(app, made("cache", { firelens: UNKNOWN })),
    },
    { name: "logging that is not known", task: tasks(made("app", { log: UNKNOWN })) },
    { name: "containers that are not known", task: { ...task(), containers: UNKNOWN } },
  ],
};
