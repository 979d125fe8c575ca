import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const volumeUnused: Rule = {
  id: "volume-unused",
  title: "Each volume is mounted by a container",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "A volume nobody mounts is a mount somebody forgot, or leftover configuration.",
  fix: "Mount the volume, or remove it.",
  url: AWS_DOCS.volume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a volume that is mounted",
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
        title: "a volume that nobody mounts",
        given: {
          taskDefinition: {
            volumes: [{ name: "data" }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0]",
            message: 'No container mounts the volume "data".',
            fix: "Add a mount point, or remove the volume.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const mounts = containersOf(task).map((container) => container.mounts);
    if (!Array.isArray(task.containers) || mounts.some((list) => !Array.isArray(list))) return [];
    const mounted = new Set(mounts.flatMap((list) => items(list)).map(({ volume }) => volume));
    if (mounted.has(UNKNOWN)) return [];
    return items(task.volumes).flatMap(({ name, path }) => {
      const text = known(name);
      return text === undefined || mounted.has(text)
        ? []
        : [
            {
              path,
              message: `No container mounts the volume "${text}".`,
              fix: "Add a mount point, or remove the volume.",
            },
          ];
    });
  },
};
