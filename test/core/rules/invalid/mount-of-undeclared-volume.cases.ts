import { UNKNOWN } from "../../../../core";
import { container, task, volume } from "../../support";
import type { RuleCases } from "../cases";

const mounting = (name: string) => [container("app", { mounts: [name] })];

export const cases: RuleCases = {
  valid: [
    {
      name: "a mount of a declared volume",
      task: task({ containers: mounting("data"), volumes: [volume("data")] }),
    },
  ],
  invalid: [
    {
      name: "a misspelt volume, with the one that was meant",
      task: task({ containers: mounting("dta"), volumes: [volume("cache"), volume("data")] }),
      findings: [
        {
          path: "container.mountPoints[0]",
          message: 'The task has no volume "dta"; it has "cache" and "data". Did you mean "data"?',
          fix: "Rename the mount, or declare volumes.dta.",
        },
      ],
    },
    {
      name: "the second mount, in a task without volumes",
      task: task({
        containers: [container("app"), container("cache", { mounts: ["data", "tmp"] })],
      }),
      findings: [
        {
          path: "sidecars.cache.mountPoints[0]",
          message: 'The task has no volume "data"; it has no volumes.',
          fix: "Rename the mount, or declare volumes.data.",
        },
        {
          path: "sidecars.cache.mountPoints[1]",
          message: 'The task has no volume "tmp"; it has no volumes.',
          fix: "Rename the mount, or declare volumes.tmp.",
        },
      ],
    },
    {
      name: "a mount of no volume in JSON",
      task: task({ sized: "by-author", containers: mounting("data") }),
      findings: [
        {
          path: "container.mountPoints[0]",
          message: 'The task has no volume "data"; it has no volumes.',
          fix: "Rename the mount, or add the volume.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no mount", task: task({ volumes: [volume("data")] }) }],
  unknown: [
    {
      name: "volumes that are not known",
      task: task({ containers: mounting("data"), volumes: UNKNOWN }),
    },
    {
      name: "a volume whose name is not known and may be the one",
      task: task({
        containers: mounting("data"),
        volumes: [volume("cache"), { path: "volumes[1]", name: UNKNOWN }],
      }),
    },
    {
      name: "a mount of a volume that is not known",
      task: task({
        containers: [
          container("app", { mounts: [{ volume: UNKNOWN, containerPath: "/a", readOnly: true }] }),
        ],
      }),
    },
    {
      name: "mounts that are not known",
      task: task({ containers: [container("app", { mounts: UNKNOWN })] }),
    },
  ],
};
