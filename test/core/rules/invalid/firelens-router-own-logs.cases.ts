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

export const cases: RuleCases = {
  valid: [
    {
      name: "a router that logs to CloudWatch",
      task: tasks(
        app,
        made("log", { firelens: router("fluentbit"), log: logging("log", "awslogs") }),
      ),
    },
  ],
  invalid: [
    {
      name: "a router that logs to itself",
      task: tasks(
        app,
        made("log", { firelens: router("fluentbit"), log: logging("log", "awsfirelens") }),
      ),
      findings: [
        {
          path: "sidecars.log.logging",
          message: "The FireLens router sends its own output to itself.",
          fix: "Use the log driver awslogs for the router.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no router", task: tasks(app, made("log")) }],
  unknown: [
    {
      name: "a container that may be a router",
      task: tasks(made("log", { firelens: UNKNOWN, log: logging("log", "awsfirelens") })),
    },
    {
      name: "a router whose logging is not known",
      task: tasks(log, made("app", { firelens: router("fluentd"), log: UNKNOWN })),
    },
  ],
};
