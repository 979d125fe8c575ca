import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

const fix = "Give each container of the task its own name.";

export const cases: RuleCases = {
  valid: [
    {
      name: "names that differ in case only",
      task: task({ containers: [container("app"), container("App")] }),
    },
  ],
  invalid: [
    {
      name: "a sidecar named as the application",
      task: task({ containers: [container("app"), container("app", { path: "sidecars.app" })] }),
      findings: [{ path: "sidecars.app", message: 'The name "app" is taken by container.', fix }],
    },
    {
      name: "one name three times, each told against the first",
      task: task({
        containers: [
          container("app"),
          container("x", { path: "logRouter" }),
          container("x", { path: "sidecars.x" }),
          container("x", { path: "otelCollector" }),
        ],
      }),
      findings: [
        { path: "sidecars.x", message: 'The name "x" is taken by logRouter.', fix },
        { path: "otelCollector", message: 'The name "x" is taken by logRouter.', fix },
      ],
    },
  ],
  notApplicable: [{ name: "no container", task: task({ containers: [] }) }],
  unknown: [
    {
      name: "two names that are not known",
      task: task({
        containers: [container("a", { name: UNKNOWN }), container("b", { name: UNKNOWN })],
      }),
    },
    { name: "containers that are not known", task: task({ containers: UNKNOWN }) },
  ],
};
