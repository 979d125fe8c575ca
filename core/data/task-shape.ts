// Checked 2026-11-21. Source: Amazon ECS API reference, RegisterTaskDefinition and its data types.

import type { Shape } from "../read/shape";

const text: Shape = { is: "text" };
const integer: Shape = { is: "integer" };
const boolean: Shape = { is: "boolean" };
const map: Shape = { is: "texts by name" };
const listOf = (of: Shape): Shape => ({ is: "list", of });
const oneOf = (...values: string[]): Shape => ({ is: "text", oneOf: values });
const object = (fields: Readonly<Record<string, Shape>>, ...required: string[]): Shape => ({
  is: "object",
  fields,
  required,
});

const MOUNT_OPTIONS = [
  ...["defaults", "ro", "rw", "suid", "nosuid", "dev", "nodev", "exec", "noexec", "sync", "async"],
  ...["dirsync", "remount", "mand", "nomand", "atime", "noatime", "diratime", "nodiratime", "bind"],
  ...["rbind", "unbindable", "runbindable", "private", "rprivate", "shared", "rshared", "slave"],
  ...["rslave", "relatime", "norelatime", "strictatime", "nostrictatime", "mode", "uid", "gid"],
  ...["nr_inodes", "nr_blocks", "mpol"],
];

const container = object({
  credentialSpecs: listOf(text),
  disableNetworking: boolean,
  dnsSearchDomains: listOf(text),
  dnsServers: listOf(text),
  dockerSecurityOptions: listOf(text),
  extraHosts: listOf(object({ hostname: text, ipAddress: text }, "hostname", "ipAddress")),
  hostname: text,
  linuxParameters: object({
    devices: listOf(
      object(
        {
          hostPath: text,
          containerPath: text,
          permissions: listOf(oneOf("read", "write", "mknod")),
        },
        "hostPath",
      ),
    ),
    tmpfs: listOf(
      object(
        { containerPath: text, size: integer, mountOptions: listOf(oneOf(...MOUNT_OPTIONS)) },
        "containerPath",
        "size",
      ),
    ),
  }),
  resourceRequirements: listOf(
    object({ type: oneOf("GPU", "InferenceAccelerator"), value: text }, "type", "value"),
  ),
  systemControls: listOf(object({ namespace: text, value: text })),
  ulimits: listOf(object({}, "name", "softLimit", "hardLimit")),
  volumesFrom: listOf(object({ readOnly: boolean })),
});

const volume = object(
  {
    name: text,
    dockerVolumeConfiguration: object({
      scope: oneOf("task", "shared"),
      autoprovision: boolean,
      driver: text,
      driverOpts: map,
      labels: map,
    }),
    efsVolumeConfiguration: object({
      transitEncryption: oneOf("ENABLED", "DISABLED"),
      authorizationConfig: object({ iam: oneOf("ENABLED", "DISABLED") }),
    }),
    fsxWindowsFileServerVolumeConfiguration: object(
      {
        fileSystemId: text,
        rootDirectory: text,
        authorizationConfig: object(
          { credentialsParameter: text, domain: text },
          "credentialsParameter",
          "domain",
        ),
      },
      "fileSystemId",
      "rootDirectory",
      "authorizationConfig",
    ),
    s3filesVolumeConfiguration: object(
      {
        fileSystemArn: text,
        accessPointArn: text,
        rootDirectory: text,
        transitEncryptionPort: integer,
      },
      "fileSystemArn",
    ),
  },
  "name",
);

/** The parts of a task definition that the model leaves as they are, with the way to them. */
export const TASK_SHAPE: Shape = object(
  {
    containerDefinitions: { is: "list", of: container, filled: true },
    enableFaultInjection: boolean,
    ephemeralStorage: object({}, "sizeInGiB"),
    executionRoleArn: text,
    placementConstraints: listOf(
      object({ type: oneOf("memberOf"), expression: text }, "type", "expression"),
    ),
    proxyConfiguration: object(
      {
        containerName: text,
        properties: listOf(object({ name: text, value: text }, "name", "value")),
      },
      "containerName",
    ),
    tags: listOf(object({ key: text, value: text }, "key")),
    taskRoleArn: text,
    volumes: listOf(volume),
  },
  "containerDefinitions",
);
