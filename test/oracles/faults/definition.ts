import { CONTAINER, awslogs, side } from "./fault";
import type { Fault } from "./fault";

/** Faults of task definitions that an oracle finds too. */
export const DEFINITION_FAULTS: readonly Fault[] = [
  {
    title: "network mode that is none",
    task: { networkMode: "vpc" },
    botocore: "enum",
    cfnLint: "E3030 E3048",
    ours: "value-unknown",
  },
  {
    title: "network mode that Fargate has not",
    task: { networkMode: "bridge" },
    cfnLint: "E3048",
    ours: "fargate-network-mode",
  },
  {
    title: "pair of sizes that Fargate has not",
    task: { memory: "4096" },
    cfnLint: "E3047",
    ours: "fargate-size-invalid",
  },
  {
    title: "no sizes",
    task: { cpu: undefined, memory: undefined },
    cfnLint: "E3048",
    ours: "fargate-size-missing",
  },
  {
    title: "no essential container",
    container: { essential: false },
    cfnLint: "E3042",
    ours: "no-essential-container",
  },
  {
    title: "option that awslogs has not",
    container: awslogs({ "awslogs-grup": "x" }),
    cfnLint: "E3046",
    ours: "log-option-unknown",
  },
  {
    title: "awslogs without a region",
    container: {
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": "/w", "awslogs-stream-prefix": "ecs" },
      },
    },
    cfnLint: "E3046",
    ours: "log-option-missing",
  },
  {
    title: "log driver that is none",
    container: { logConfiguration: { logDriver: "cloudwatch" } },
    botocore: "enum",
    cfnLint: "E3048",
    ours: "log-driver-unknown",
  },
  {
    title: "log driver that Fargate has not",
    container: { logConfiguration: { logDriver: "syslog" } },
    cfnLint: "E3048",
    ours: "log-driver-unknown",
  },
  // Some clients drop it, so it is no refusal of ECS.
  {
    title: "unknown field",
    container: { enviroment: [] },
    botocore: "unknown",
    cfnLint: "E3002",
    ours: "",
    advice: "field-unknown",
  },
  {
    title: "null among the containers",
    task: { containerDefinitions: [{ ...CONTAINER, essential: true }, null] },
    botocore: "type",
    ours: "field-type",
  },
  {
    title: "device requirement without a type",
    container: { resourceRequirements: [{ value: "ALL" }] },
    botocore: "required",
    cfnLint: "E3003",
    ours: "field-type",
  },
  {
    title: "text for a number",
    container: { memory: "512" },
    botocore: "type",
    ours: "field-type",
  },
  { title: "no image", container: { image: undefined }, cfnLint: "E3003", ours: "field-type" },
  {
    title: "other port on the host",
    container: { portMappings: [{ containerPort: 80, hostPort: 8080 }] },
    cfnLint: "E3053",
    ours: "host-port-mismatch",
  },
  {
    title: "protocol that is none",
    container: { portMappings: [{ containerPort: 80, protocol: "http" }] },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "port-protocol-unknown",
  },
  {
    title: "application protocol that is none",
    container: { portMappings: [{ containerPort: 80, name: "http", appProtocol: "https" }] },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "port-protocol-unknown",
  },
  {
    title: "condition that is none",
    task: {
      containerDefinitions: [
        { ...CONTAINER, dependsOn: [{ containerName: "side", condition: "STARTED" }] },
        side(),
      ],
    },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "depends-on-condition-unknown",
  },
  {
    title: "health check without a command",
    container: { healthCheck: {} },
    botocore: "required",
    ours: "health-check-command-form",
  },
  {
    title: "ulimit that is none",
    container: { ulimits: [{ name: "files", softLimit: 1, hardLimit: 1 }] },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "value-unknown",
  },
  {
    title: "secret without a source",
    container: { secrets: [{ name: "TOKEN" }] },
    botocore: "required",
    cfnLint: "E3003",
    ours: "field-type",
  },
  {
    title: "file that lies elsewhere than in S3",
    container: { environmentFiles: [{ type: "http", value: "arn:aws:s3:::b/a.env" }] },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "field-type",
  },
  {
    title: "router that is neither fluentd nor fluentbit",
    container: { firelensConfiguration: { type: "vector" } },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "firelens-router-unused firelens-type-unknown",
  },
  {
    title: "architecture that is none",
    task: { runtimePlatform: { cpuArchitecture: "AMD64", operatingSystemFamily: "LINUX" } },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "value-unknown",
  },
  {
    title: "pid mode that is none",
    task: { pidMode: "shared" },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "value-unknown",
  },
  {
    title: "encryption of EFS that is neither on nor off",
    task: {
      volumes: [
        {
          name: "data",
          efsVolumeConfiguration: {
            fileSystemId: "fs-0123456789abcdef0",
            transitEncryption: "ON",
          },
        },
      ],
    },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "field-type",
  },
  {
    title: "restart policy that says not whether it is on",
    container: { restartPolicy: { restartAttemptPeriod: 60 } },
    botocore: "required",
    ours: "field-type",
  },
  {
    title: "device permission that is none",
    container: {
      linuxParameters: { devices: [{ hostPath: "/dev/fuse", permissions: ["execute"] }] },
    },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "field-refused-by-fargate field-type",
  },
  {
    title: "consistency that is neither",
    container: { versionConsistency: "on" },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "value-unknown",
  },
  {
    title: "two containers of one name",
    task: { containerDefinitions: [CONTAINER, CONTAINER] },
    cfnLint: "E3037",
    ours: "container-name-duplicate",
  },
  {
    title: "tag with a character that is not allowed",
    task: { tags: [{ key: "a*b", value: "c" }] },
    botocore: "pattern",
    cfnLint: "E3031",
    ours: "tag-form",
  },
];
