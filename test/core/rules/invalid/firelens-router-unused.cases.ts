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
    path: "sidecars.log.firelens",
    message: 'No container has the log driver awsfirelens, so the router "log" has no use.',
    fix: "Set the log driver of a container to awsfirelens, or remove the router.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "one of two containers", task: tasks(made("cache"), app, log) },
    {
      name: "a router that logs to itself, which another rule reports",
      task: tasks(
        made("log", { firelens: router("fluentbit"), log: logging("log", "awsfirelens") }),
      ),
    },
  ],
  invalid: [
    {
      name: "two routers, of which another rule reports the second",
      task: tasks(log, made("tap", { firelens: router("fluentbit") })),
      findings,
    },
    { name: "no logging at all", task: tasks(made("app"), log), findings },
    {
      name: "another driver",
      task: tasks(made("app", { log: logging("app", "awslogs") }), log),
      findings,
    },
    {
      name: "a router whose kind says whom it routes",
      task: tasks(
        made("log", { firelens: { ...router("fluentbit"), path: "logRouter.containers" } }),
      ),
      findings: [
        {
          path: "logRouter.containers",
          message: 'No container has the log driver awsfirelens, so the router "log" has no use.',
          fix: "Name a container there or in logRouter.routes, or remove logRouter.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no router", task: tasks(app) }],
  unknown: [
    { name: "logging that is not known", task: tasks(made("app", { log: UNKNOWN }), log) },
    {
      name: "a driver that is not known",
      task: tasks(made("app", { log: logging("app", UNKNOWN) }), made("cache"), log),
    },
    { name: "a container that may be a router", task: tasks(made("log", { firelens: UNKNOWN })) },
  ],
};
