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

const typed = (type: string | Unknown | undefined): AnyTask =>
  tasks(app, made("log", { firelens: router<Unknown>(type) }));

const refused = (name: string, type: string | undefined, message: string) => ({
  name,
  task: typed(type),
  findings: [{ path: "sidecars.log.firelens.type", message, fix: 'Use "fluentbit" or "fluentd".' }],
});

export const cases: RuleCases = {
  valid: [
    { name: "Fluent Bit", task: tasks(app, log) },
    { name: "Fluentd", task: typed("fluentd") },
  ],
  invalid: [
    refused("no type", undefined, "The FireLens router has no type."),
    refused(
      "a hyphen",
      "fluent-bit",
      'FireLens has no type "fluent-bit". Did you mean "fluentbit"?',
    ),
    refused("another program", "vector", 'FireLens has no type "vector".'),
    refused("a key", "0a1b2c3d4e5f60718293a4b50a1b2c3d", "FireLens has no such type."),
  ],
  notApplicable: [{ name: "no router", task: tasks(app) }],
  unknown: [
    { name: "a type that is not known", task: typed(UNKNOWN) },
    { name: "a router that is not known", task: tasks(made("log", { firelens: UNKNOWN })) },
  ],
};
