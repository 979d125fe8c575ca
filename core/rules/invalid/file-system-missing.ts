import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Rule } from "../rule";

export const fileSystemMissing: Rule = {
  id: "file-system-missing",
  title: "A volume on EFS names its file system",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS has nothing to mount without the id of a file system.",
  fix: "Set fileSystemId.",
  url: AWS_DOCS.efsVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the id of a file system",
        given: {
          taskDefinition: {
            volumes: [{ name: "files", efsVolumeConfiguration: { fileSystemId: "fs-1" } }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an empty id",
        given: {
          taskDefinition: {
            volumes: [{ name: "files", efsVolumeConfiguration: { fileSystemId: "" } }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0].efsVolumeConfiguration.fileSystemId",
            message: "The id of the file system is empty.",
            fix: "Use the id of a file system, such as fs-0123456789abcdef0.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.volumes).flatMap((volume) => {
      const efs = known(volume.efs);
      return efs === undefined || task.peek(efs.fileSystemId) !== ""
        ? []
        : [
            {
              path: `${efs.path}.fileSystemId`,
              message: "The id of the file system is empty.",
              fix: "Use the id of a file system, such as fs-0123456789abcdef0.",
            },
          ];
    }),
};
