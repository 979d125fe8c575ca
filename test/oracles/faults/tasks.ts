import { CONTAINER, tasked } from "./fault";
import type { Fault, Json } from "./fault";

const volume = (fields: Json): Json => ({ volumes: [{ name: "data", ...fields }] });
const efs = (fields: Json): Json =>
  volume({ efsVolumeConfiguration: { fileSystemId: "fs-0123456789abcdef0", ...fields } });
const accessPointId = "fsap-0123456789abcdef0";
const mounted = (containerPath: string, sourceVolume = "data") => ({ sourceVolume, containerPath });

/** Faults of a task as a whole. */
const WHOLE: readonly Fault[] = [
  { title: "family with a slash", task: { family: "shop/web" }, ours: "family-form" },
  {
    title: "no network mode on Fargate",
    task: { networkMode: undefined },
    cfnLint: "E3048",
    ours: "fargate-network-mode",
  },
  {
    title: "a launch type in small letters",
    task: { requiresCompatibilities: ["fargate"] },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "value-unknown",
  },
  {
    title: "processes shared with the machine on Fargate",
    task: { pidMode: "host" },
    ours: "pid-mode-refused-by-fargate",
  },
  {
    title: "inter-process communication set on Fargate",
    task: { ipcMode: "task" },
    ours: "field-refused-by-fargate",
  },
  {
    title: "placement on Fargate",
    task: { placementConstraints: [{ type: "memberOf", expression: "attribute:a exists" }] },
    cfnLint: "E3048",
    ours: "field-refused-by-fargate",
  },
  {
    title: "too little ephemeral storage",
    task: { ephemeralStorage: { sizeInGiB: 20 } },
    ours: "ephemeral-storage-range",
  },
  {
    title: "too much ephemeral storage",
    task: { ephemeralStorage: { sizeInGiB: 201 } },
    ours: "ephemeral-storage-range",
  },
  {
    title: "execution role that is a policy",
    task: { executionRoleArn: "arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy" },
    cfnLint: "E1156 E3511",
    ours: "role-reference-form",
  },
  {
    title: "Windows on ARM",
    task: {
      cpu: "1024",
      memory: "2048",
      runtimePlatform: {
        cpuArchitecture: "ARM64",
        operatingSystemFamily: "WINDOWS_SERVER_2022_CORE",
      },
    },
    ours: "windows-on-arm",
  },
  {
    title: "Windows that Fargate has not",
    task: {
      cpu: "1024",
      memory: "2048",
      runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2016_FULL" },
    },
    ours: "windows-refused-by-fargate",
  },
  {
    title: "accelerator that AWS has ended",
    task: { inferenceAccelerators: [{ deviceName: "a", deviceType: "eia2.medium" }] },
    ours: "inference-accelerator-removed",
  },
  {
    title: "one tag twice",
    task: {
      tags: [
        { key: "team", value: "a" },
        { key: "team", value: "b" },
      ],
    },
    cfnLint: "E3024",
    ours: "tag-duplicate",
  },
  {
    title: "51 tags",
    task: { tags: Array.from({ length: 51 }, (_, i) => ({ key: `k${i}`, value: "" })) },
    botocore: "length",
    cfnLint: "E3032",
    ours: "tag-count",
  },
  {
    title: "proxy in a container that is not there",
    task: { proxyConfiguration: { type: "APPMESH", containerName: "envoy" } },
    ours: "proxy-property-missing proxy-to-unknown-container",
  },
  {
    title: "more than 64 KiB",
    container: { environment: [{ name: "CONFIG", value: "x".repeat(65_536) }] },
    ours: "task-definition-size",
  },
  {
    title: "on EC2 a container without memory",
    task: {
      requiresCompatibilities: ["EC2"],
      cpu: undefined,
      memory: undefined,
      containerDefinitions: [CONTAINER],
    },
    ours: "container-memory-missing",
  },
];

/** Faults of volumes. */
const VOLUMES: readonly Fault[] = [
  {
    title: "mount of a volume that is not declared",
    container: { mountPoints: [mounted("/data")] },
    ours: "mount-of-undeclared-volume",
  },
  {
    title: "mount at a path that is relative",
    task: { ...volume({}), ...tasked({ mountPoints: [mounted("data")] }) },
    ours: "mount-path-relative",
  },
  {
    title: "two volumes at one path",
    task: {
      volumes: [{ name: "data" }, { name: "more" }],
      ...tasked({ mountPoints: [mounted("/data"), mounted("/data", "more")] }),
    },
    ours: "mount-path-duplicate",
  },
  { title: "volume name with a slash", task: volume({ name: "a/b" }), ours: "volume-name-invalid" },
  {
    title: "two volumes of one name",
    task: { volumes: [{ name: "data" }, { name: "data" }] },
    cfnLint: "E3037",
    ours: "volume-name-duplicate",
  },
  {
    title: "volume in two places",
    task: volume({
      configuredAtLaunch: true,
      efsVolumeConfiguration: { fileSystemId: "fs-0123456789abcdef0" },
    }),
    ours: "volume-storage-multiple",
  },
  {
    title: "two volumes that the service configures",
    task: {
      volumes: [
        { name: "data", configuredAtLaunch: true },
        { name: "more", configuredAtLaunch: true },
      ],
    },
    ours: "volume-at-launch-multiple",
  },
  {
    title: "file system without an id",
    task: efs({ fileSystemId: "" }),
    ours: "file-system-missing",
  },
  {
    title: "access point without encryption on the way",
    task: efs({ authorizationConfig: { accessPointId } }),
    ours: "efs-without-transit-encryption",
  },
  {
    title: "access point with a root directory",
    task: efs({
      transitEncryption: "ENABLED",
      authorizationConfig: { accessPointId },
      rootDirectory: "/shop",
    }),
    ours: "efs-access-point-with-root-directory",
  },
  {
    title: "port for encryption above 65535",
    task: efs({ transitEncryption: "ENABLED", transitEncryptionPort: 70_000 }),
    ours: "transit-encryption-port-range",
  },
  {
    title: "S3 files without a task role",
    task: volume({
      s3filesVolumeConfiguration: {
        fileSystemArn:
          "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0123456789",
      },
    }),
    ours: "files-without-task-role",
  },
  {
    title: "directory of the machine on Fargate",
    task: volume({ host: { sourcePath: "/data" } }),
    ours: "field-refused-by-fargate",
  },
];

export const TASK_FAULTS: readonly Fault[] = [...WHOLE, ...VOLUMES];
