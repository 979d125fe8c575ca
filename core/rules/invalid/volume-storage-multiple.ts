import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { items, known } from "../../known";
import { isSet, nameIn } from "../fields";
import type { Rule } from "../rule";

export const volumeStorageMultiple: Rule = {
  id: "volume-storage-multiple",
  title: "A volume has one kind of storage",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a volume that says twice where its data lie.",
  fix: "Keep one kind of storage.",
  url: AWS_DOCS.volume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a directory of the host",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [{ name: "a", host: { sourcePath: "/a" } }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a directory of the host and a file system",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [
              {
                name: "a",
                host: { sourcePath: "/a" },
                efsVolumeConfiguration: { fileSystemId: "fs-1" },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0]",
            message: 'The volume has "efsVolumeConfiguration" and "host"; ECS accepts one of them.',
            fix: "Keep one of them.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.volumes).flatMap(({ path, efs, hostPath, otherStorage }) => {
      const fileSystem = known(efs);
      const kinds = [
        ...(fileSystem === undefined ? [] : [nameIn(fileSystem.path)]),
        ...items(otherStorage),
        ...(isSet(hostPath) ? ["host"] : []),
      ];
      return kinds.length <= 1
        ? []
        : [
            {
              path,
              message: `The volume has ${list(kinds)}; ECS accepts one of them.`,
              fix: "Keep one of them.",
            },
          ];
    }),
};
