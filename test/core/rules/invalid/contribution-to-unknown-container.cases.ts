import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

const fix = "Name a container of the task.";
const containers = [container("app"), container("cache")];

export const cases: RuleCases = {
  valid: [{ name: "contributions that all found their container", task: task({ containers }) }],
  invalid: [
    {
      name: "a contribution to a container that is not there",
      task: task({ containers, unplaced: [{ to: "database", path: "otelCollector" }] }),
      findings: [
        {
          path: "otelCollector",
          message: 'The task has no container "database"; it has "app" and "cache".',
          fix,
        },
      ],
    },
    {
      name: "a misspelt container, with the one that was meant",
      task: task({
        containers,
        unplaced: [{ to: "cahce", path: "sidecars.nginx.appEnvironment" }],
      }),
      findings: [
        {
          path: "sidecars.nginx.appEnvironment",
          message:
            'The task has no container "cahce"; it has "app" and "cache". Did you mean "cache"?',
          fix,
        },
      ],
    },
  ],
  notApplicable: [{ name: "no contribution", task: task() }],
  unknown: [
    {
      name: "a contribution beside a container whose name is not known",
      task: task({
        containers: [container("app"), container("x", { name: UNKNOWN })],
        unplaced: [{ to: "database", path: "otelCollector" }],
      }),
    },
    {
      name: "a contribution to a task whose containers are not known",
      task: task({ containers: UNKNOWN, unplaced: [{ to: "app", path: "otelCollector" }] }),
    },
  ],
};
