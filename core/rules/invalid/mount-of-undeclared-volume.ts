import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { items, known } from "../../known";
import { didYouMean } from "../../suggest";
import { containersOf } from "../containers";
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
  check: (task) => {
    const volumes = items(task.volumes).flatMap(({ name }) => known(name) ?? []);
    if (!Array.isArray(task.volumes) || volumes.length < task.volumes.length) return [];
    return containersOf(task).flatMap((container) =>
      items(container.mounts).flatMap((mount) => {
        const name = known(mount.volume);
        if (name === undefined || volumes.includes(name)) return [];
        const declared = volumes.length === 0 ? "no volumes" : list(volumes);
        return [
          {
            path: mount.path,
            message: `The task has no volume "${name}"; it has ${declared}.${didYouMean(name, volumes)}`,
            fix: `Rename the mount, or declare volumes.${name}.`,
          },
        ];
      }),
    );
  },
};
