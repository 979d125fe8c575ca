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

const second = (path: string) => ({ ...made("tap"), firelens: { ...router("fluentd"), path } });

const finding = (path: string) => ({
  path,
  message: 'The task already has a FireLens router: "log".',
  fix: "Remove firelensConfiguration from all containers but one.",
});

export const cases: RuleCases = {
  valid: [{ name: "one router", task: tasks(app, log) }],
  invalid: [
    {
      name: "three routers",
      task: tasks(log, second("sidecars.tap.firelens"), second("sidecars.tip.firelens")),
      findings: [finding("sidecars.tap.firelens"), finding("sidecars.tip.firelens")],
    },
  ],
  notApplicable: [{ name: "no router", task: task() }],
  unknown: [
    {
      name: "containers of which nobody knows whether they are routers",
      task: tasks(made("app", { firelens: UNKNOWN }), log, made("tap", { firelens: UNKNOWN })),
    },
  ],
};
