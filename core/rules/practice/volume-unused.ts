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
