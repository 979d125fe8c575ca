import type { TaskRow } from "./row";
import { unusedVolume } from "./row";

/** The volumes of a task. */
export const VOLUME_ROWS: readonly TaskRow[] = [
  {
    fields: ["EcsTaskDefinitionArgs.volumes"],
    set: { volumes: { scratch: {} } },
    changes: {
      "web-task-definition": { volumes: [{ name: "scratch" }] },
      warnings: { [unusedVolume("scratch")]: true },
    },
  },
  {
    fields: ["VolumeArgs.efs", "EfsVolumeArgs.fileSystemId"],
    set: { volumes: { shared: { efs: { fileSystemId: "fs-1" } } } },
    changes: {
      "web-task-definition": {
        volumes: [
          {
            name: "shared",
            efsVolumeConfiguration: {
              fileSystemId: "fs-1",
              transitEncryption: "ENABLED",
              authorizationConfig: { iam: "ENABLED" },
            },
          },
        ],
      },
      warnings: { [unusedVolume("shared")]: true },
    },
  },
  {
    fields: [
      "EfsVolumeArgs.accessPointId",
      "EfsVolumeArgs.rootDirectory",
      "EfsVolumeArgs.iam",
      "EfsVolumeArgs.transitEncryptionPort",
    ],
    beside: { volumes: { shared: { efs: { fileSystemId: "fs-1" } } } },
    set: {
      volumes: {
        shared: {
          efs: {
            fileSystemId: "fs-1",
            accessPointId: "fsap-1",
            rootDirectory: "/",
            iam: false,
            transitEncryptionPort: 2999,
          },
        },
      },
    },
    changes: {
      "web-task-definition": {
        volumes: [
          {
            name: "shared",
            efsVolumeConfiguration: {
              fileSystemId: "fs-1",
              transitEncryption: "ENABLED",
              transitEncryptionPort: 2999,
              rootDirectory: "/",
              authorizationConfig: { iam: "DISABLED", accessPointId: "fsap-1" },
            },
          },
        ],
      },
    },
  },
];
