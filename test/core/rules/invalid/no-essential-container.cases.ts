import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [
    { name: "a container that says nothing", task: task() },
    {
      name: "an essential sidecar",
      task: task({
        containers: [
          container("app", { essential: false }),
          container("proxy", { essential: true }),
        ],
      }),
    },
  ],
  invalid: [
    {
      name: "two containers, neither essential",
      task: task({
        containers: [
          container("app", { essential: false }),
          container("proxy", { essential: false }),
        ],
      }),
      findings: [
        {
          path: "container.essential",
          message: 'No container is essential; the task has "app" and "proxy".',
          fix: "Leave container.essential out, or set it to true.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no container", task: task({ containers: [] }) }],
  unknown: [
    {
      name: "a container of which it is not known whether it is essential",
      task: task({
        containers: [
          container("app", { essential: false }),
          container("proxy", { essential: UNKNOWN }),
        ],
      }),
    },
    {
      name: "a container whose name is not known",
      task: task({
        containers: [container("app", { essential: false, name: UNKNOWN })],
      }),
    },
    { name: "containers that are not known", task: task({ containers: UNKNOWN }) },
  ],
};
