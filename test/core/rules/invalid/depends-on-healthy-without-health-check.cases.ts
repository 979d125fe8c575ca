import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

const healthCheck = { command: ["CMD", "/ready"] };

export const cases: RuleCases = {
  valid: [
    {
      name: "HEALTHY of a container with a health check",
      task: task({
        containers: [
          container("app", { dependsOn: { cache: "HEALTHY" } }),
          container("cache", { healthCheck }),
        ],
      }),
    },
    {
      name: "START of a container without a health check",
      task: task({
        containers: [container("app", { dependsOn: { cache: "START" } }), container("cache")],
      }),
    },
  ],
  invalid: [
    {
      name: "HEALTHY of a container without a health check",
      task: task({
        containers: [
          container("app", { dependsOn: { cache: "HEALTHY" }, healthCheck }),
          container("cache"),
        ],
      }),
      findings: [
        {
          path: "container.dependsOn.cache",
          message: 'The condition "HEALTHY" waits for "cache", which has no health check.',
          fix: "Add sidecars.cache.healthCheck, or wait for START.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no dependency", task: task() },
    {
      name: "a dependency on a container that is not there",
      task: task({ containers: [container("app", { dependsOn: { cache: "HEALTHY" } })] }),
    },
    {
      name: "a container that waits for itself",
      task: task({ containers: [container("app", { dependsOn: { app: "HEALTHY" } })] }),
    },
  ],
  unknown: [
    {
      name: "a health check that is not known",
      task: task({
        containers: [
          container("app", { dependsOn: { cache: "HEALTHY" } }),
          container("cache", { healthCheck: UNKNOWN }),
        ],
      }),
    },
    {
      name: "a condition that is not known",
      task: task({
        containers: [container("app", { dependsOn: { cache: UNKNOWN } }), container("cache")],
      }),
    },
    {
      name: "a target that is not known",
      task: task({
        containers: [
          container("app", {
            dependsOn: [{ path: "container.dependsOn", container: UNKNOWN, condition: "HEALTHY" }],
          }),
          container("cache", { name: UNKNOWN }),
        ],
      }),
    },
  ],
};
