import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { lacks } from "../absent";
import { containersOf } from "../containers";
import { isJson } from "../fields";
import type { Rule } from "../rule";

export const mountOfUndeclaredVolume: Rule = {
  id: "mount-of-undeclared-volume",
  title: "A container mounts only volumes of its task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a mount point whose source volume the task does not declare.",
  fix: "Declare the volume, or rename the mount.",
  url: AWS_DOCS.volume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a volume of the task",
        given: {
          taskDefinition: {
            volumes: [{ name: "data" }],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                mountPoints: [{ sourceVolume: "data", containerPath: "/data" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a slip of the pen",
        given: {
          taskDefinition: {
            volumes: [{ name: "data" }],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                mountPoints: [{ sourceVolume: "dta", containerPath: "/data" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].mountPoints[0]",
            message: 'The task has no volume "dta"; it has "data". Did you mean "data"?',
            fix: "Rename the mount, or add the volume.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const volumes = items(task.volumes).flatMap(({ name }) => known(name) ?? []);
    if (!Array.isArray(task.volumes) || volumes.length < task.volumes.length) return [];
    return containersOf(task).flatMap((container) =>
      items(container.mounts).flatMap((mount) => {
        const name = known(mount.volume);
        if (name === undefined || volumes.includes(name)) return [];
        return [
          {
            path: mount.path,
            message: lacks("volume", name, volumes),
            fix: isJson(task)
              ? "Rename the mount, or add the volume."
              : `Rename the mount, or declare volumes.${name}.`,
          },
        ];
      }),
    );
  },
};
