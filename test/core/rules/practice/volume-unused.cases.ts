import { UNKNOWN } from "../../../../core";
import { container, task, volume } from "../../support";
import type { RuleCases } from "../cases";

const volumes = [volume("data"), volume("tmp")];

export const cases: RuleCases = {
  valid: [
    {
      name: "volumes that different containers mount",
      task: task({
        containers: [
          container("app", { mounts: ["data"] }),
          container("cache", { mounts: ["tmp", "data"] }),
        ],
        volumes,
      }),
    },
  ],
  invalid: [
    {
      name: "a volume nobody mounts",
      task: task({ containers: [container("app", { mounts: ["data"] })], volumes }),
      findings: [
        {
          path: "volumes.tmp",
          message: 'No container mounts the volume "tmp".',
          fix: "Add a mount point, or remove the volume.",
        },
      ],
    },
    {
      name: "volumes of a task without containers",
      task: task({ containers: [], volumes: [volume("data")] }),
      findings: [
        {
          path: "volumes.data",
          message: 'No container mounts the volume "data".',
          fix: "Add a mount point, or remove the volume.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no volume", task: task() }],
  unknown: [
    { name: "containers that are not known", task: task({ containers: UNKNOWN, volumes }) },
    {
      name: "mounts of one container that are not known",
      task: task({
        containers: [
          container("app", { mounts: ["data"] }),
          container("cache", { mounts: UNKNOWN }),
        ],
        volumes,
      }),
    },
    {
      name: "a mount of a volume that is not known",
      task: task({
        containers: [
          container("app", {
            mounts: ["data", { volume: UNKNOWN, containerPath: "/a", readOnly: true }],
          }),
        ],
        volumes,
      }),
    },
    {
      name: "a volume whose name is not known",
      task: task({ volumes: [{ path: "volumes[0]", name: UNKNOWN }] }),
    },
    { name: "volumes that are not known", task: task({ volumes: UNKNOWN }) },
  ],
};
