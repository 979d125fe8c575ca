import { UNKNOWN } from "../../../../core";
import type { PortModel } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const port = (containerPort: number, name: string | Unknown): Omit<PortModel<Unknown>, "path"> => ({
  containerPort,
  protocol: "tcp",
  name,
});

const named = (app: (string | Unknown)[], cache: (string | Unknown)[] = []): AnyTask =>
  task({
    containers: [
      container("app", { ports: app.map((name, i) => port(80 + i, name)) }),
      container("cache", { ports: cache.map((name, i) => port(90 + i, name)) }),
    ],
  });

const taken = (path: string) => ({
  path,
  message: 'The port name "web" is taken by a port of "app".',
  fix: "Give each port of the task its own name.",
});

export const cases: RuleCases = {
  valid: [{ name: "a name for each port", task: named(["web", "admin"], ["cache"]) }],
  invalid: [
    {
      name: "a name in two containers",
      task: named(["web"], ["web"]),
      findings: [taken("sidecars.cache.portMappings[0].name")],
    },
    {
      name: "a name twice in one container",
      task: named(["web", "web"]),
      findings: [taken("container.portMappings[1].name")],
    },
  ],
  notApplicable: [
    {
      name: "ports without names",
      task: task({ containers: [container("app", { ports: [80, 81] })] }),
    },
  ],
  unknown: [
    { name: "names that are not known", task: named([UNKNOWN], [UNKNOWN]) },
    {
      name: "ports that are not known",
      task: task({ containers: [container("app", { ports: UNKNOWN })] }),
    },
  ],
};
