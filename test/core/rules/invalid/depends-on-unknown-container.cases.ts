import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [
    {
      name: "a dependency on a container of the task",
      task: task({
        containers: [container("app", { dependsOn: { cache: "START" } }), container("cache")],
      }),
    },
  ],
  invalid: [
    {
      name: "a misspelt dependency, with the container that was meant",
      task: task({
        containers: [
          container("app", { dependsOn: { ngnix: "HEALTHY" } }),
          container("cache"),
          container("nginx"),
        ],
      }),
      findings: [
        {
          path: "container.dependsOn.ngnix",
          message:
            'The task has no container "ngnix"; it has "app", "cache" and "nginx". Did you mean "nginx"?',
          fix: 'Rename the dependency, or add a sidecar "ngnix".',
        },
      ],
    },
    {
      name: "a dependency of a sidecar, without offering the sidecar itself",
      task: task({
        containers: [container("app"), container("nginx", { dependsOn: { nginz: "START" } })],
      }),
      findings: [
        {
          path: "sidecars.nginx.dependsOn.nginz",
          message: 'The task has no container "nginz"; it has "app" and "nginx".',
          fix: 'Rename the dependency, or add a sidecar "nginz".',
        },
      ],
    },
    {
      name: "a dependency on no container in JSON",
      task: task({
        sized: "by-author",
        containers: [container("app", { dependsOn: { cache: "START" } })],
      }),
      findings: [
        {
          path: "container.dependsOn.cache",
          message: 'The task has no container "cache"; it has "app".',
          fix: 'Rename the dependency, or add a container "cache".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no dependency", task: task() },
    {
      name: "a container that waits for itself",
      task: task({ containers: [container("app", { dependsOn: { app: "START" } })] }),
    },
  ],
  unknown: [
    {
      name: "a container whose name is not known and may be the one",
      task: task({
        containers: [
          container("app", { dependsOn: { cache: "START" } }),
          container("x", { name: UNKNOWN }),
        ],
      }),
    },
    {
      name: "a dependency that is not known",
      task: task({
        containers: [
          container("app", {
            dependsOn: [{ path: "container.dependsOn", container: UNKNOWN, condition: "START" }],
          }),
        ],
      }),
    },
    {
      name: "dependencies that are not known",
      task: task({ containers: [container("app", { dependsOn: UNKNOWN })] }),
    },
  ],
};
