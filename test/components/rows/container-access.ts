import { createHash } from "node:crypto";
import { secret } from "../../support/mocks/wire";
import type { ContainerRow } from "./row";
import { allow, arn, logGroup, writeLogs } from "./row";

const EFS = { shared: { efs: { fileSystemId: "fs-1" } } };

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/** Documents, volumes and permissions of a container. */
export const ACCESS_ROWS: readonly ContainerRow[] = [
  {
    fields: ["ContainerArgs.documents", "DocumentArgs.content"],
    set: { documents: { CONFIG: { content: "a = 1" } } },
    definition: (container) => ({
      secrets: [
        { name: "CONFIG", valueFrom: `/ecs/shop-dev-web/${container}/CONFIG-${digest("a = 1")}` },
      ],
    }),
    changes: (container) => ({
      [`web-parameter-${container}-CONFIG-#`]: {
        name: `/ecs/shop-dev-web/${container}/CONFIG-${digest("a = 1")}`,
        type: "String",
        tier: "Standard",
        insecureValue: "a = 1",
      },
      [`web-execution-policy-${container}-#`]: {
        statements: [
          writeLogs(logGroup(container)),
          allow(
            ["ssm:GetParameters"],
            [arn("ssm", `parameter/ecs/shop-dev-web/${container}/CONFIG-${digest("a = 1")}`)],
          ),
        ],
      },
    }),
  },
  {
    fields: ["DocumentArgs.secret", "DocumentArgs.kmsKeyId"],
    set: { documents: { CONFIG: { content: "a = 1", secret: true, kmsKeyId: "alias/shop" } } },
    definition: (container) => ({
      secrets: [{ name: "CONFIG", valueFrom: `/ecs/shop-dev-web/${container}/CONFIG` }],
    }),
    changes: (container) => ({
      [`web-parameter-${container}-CONFIG`]: {
        name: `/ecs/shop-dev-web/${container}/CONFIG`,
        type: "SecureString",
        tier: "Standard",
        value: secret("a = 1"),
        keyId: "alias/shop",
        options: { deleteBeforeReplace: true },
      },
      [`web-execution-policy-${container}-#`]: {
        statements: [
          writeLogs(logGroup(container)),
          allow(
            ["ssm:GetParameters"],
            [arn("ssm", `parameter/ecs/shop-dev-web/${container}/CONFIG`)],
          ),
          allow(["kms:Decrypt"], [arn("kms", "key/*")], {
            "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/shop" },
          }),
        ],
      },
      "web-service": { forceNewDeployment: true, triggers: { [`${container}/CONFIG`]: "7" } },
    }),
  },
  {
    fields: ["DocumentArgs.parameterName"],
    set: { documents: { CONFIG: { content: "a = 1", parameterName: "/shop/config" } } },
    definition: { secrets: [{ name: "CONFIG", valueFrom: "/shop/config" }] },
    changes: (container) => ({
      "web-parameter-named-#": {
        name: "/shop/config",
        type: "String",
        tier: "Standard",
        insecureValue: "a = 1",
        options: { deleteBeforeReplace: true },
      },
      [`web-execution-policy-${container}-#`]: {
        statements: [
          writeLogs(logGroup(container)),
          allow(["ssm:GetParameters"], [arn("ssm", "parameter/shop/config")]),
        ],
      },
      "web-service": { forceNewDeployment: true, triggers: { [`${container}/CONFIG`]: "7" } },
    }),
  },
  {
    fields: [
      "ContainerArgs.mountPoints",
      "MountPointArgs.sourceVolume",
      "MountPointArgs.containerPath",
    ],
    title: "of a scratch volume",
    task: { volumes: { scratch: {} }, acknowledge: { "volume-unused": "Mounted below." } },
    set: { mountPoints: [{ sourceVolume: "scratch", containerPath: "/tmp" }] },
    definition: {
      mountPoints: [{ sourceVolume: "scratch", containerPath: "/tmp", readOnly: false }],
    },
  },
  {
    fields: ["ContainerArgs.mountPoints"],
    title: "of an EFS volume",
    task: { volumes: EFS, acknowledge: { "volume-unused": "Mounted below." } },
    set: { mountPoints: [{ sourceVolume: "shared", containerPath: "/data" }] },
    definition: {
      mountPoints: [{ sourceVolume: "shared", containerPath: "/data", readOnly: true }],
    },
    changes: (container) => ({
      [`web-task-policy-${container}-#`]: {
        role: "web-task-role-1234567",
        statements: [
          allow(["elasticfilesystem:ClientMount"], [arn("elasticfilesystem", "file-system/fs-1")]),
        ],
      },
    }),
  },
  {
    fields: ["MountPointArgs.readOnly"],
    title: "of an EFS volume",
    task: { volumes: EFS },
    beside: { mountPoints: [{ sourceVolume: "shared", containerPath: "/data" }] },
    set: { mountPoints: [{ sourceVolume: "shared", containerPath: "/data", readOnly: false }] },
    definition: {
      mountPoints: [{ sourceVolume: "shared", containerPath: "/data", readOnly: false }],
    },
    changes: (container) => ({
      [`web-task-policy-${container}-#`]: {
        statements: [
          allow(
            ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
            [arn("elasticfilesystem", "file-system/fs-1")],
          ),
        ],
      },
    }),
  },
  {
    fields: ["ContainerArgs.permissions", "StatementArgs.actions", "StatementArgs.resources"],
    set: { permissions: [{ actions: ["sqs:SendMessage"], resources: [arn("sqs", "jobs")] }] },
    changes: (container) => ({
      [`web-task-policy-${container}-#`]: {
        role: "web-task-role-1234567",
        statements: [allow(["sqs:SendMessage"], [arn("sqs", "jobs")])],
      },
    }),
  },
  {
    fields: ["StatementArgs.conditions", "StatementArgs.sid"],
    set: {
      permissions: [
        {
          sid: "Jobs",
          actions: ["sqs:SendMessage"],
          resources: [arn("sqs", "jobs")],
          conditions: { Bool: { "aws:SecureTransport": "true" } },
        },
      ],
    },
    changes: (container) => ({
      [`web-task-policy-${container}-#`]: {
        role: "web-task-role-1234567",
        statements: [
          {
            Sid: "Jobs",
            Effect: "Allow",
            Action: ["sqs:SendMessage"],
            Resource: [arn("sqs", "jobs")],
            Condition: { Bool: { "aws:SecureTransport": "true" } },
          },
        ],
      },
    }),
  },
];
