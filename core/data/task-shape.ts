// Checked 2026-11-21. Source: Amazon ECS API reference, RegisterTaskDefinition and its data types.

import { CONTAINER_SHAPE } from "./container-shape";
import { boolean, listOf, object, oneOf, read, text } from "./shapes";
import { VOLUME_SHAPE } from "./volume-shape";

/** What ECS adds to a task definition it is asked for. */
const ANSWERED = {
  compatibilities: read,
  deleteRequestedAt: read,
  deregisteredAt: read,
  registeredAt: read,
  registeredBy: read,
  requiresAttributes: read,
  revision: read,
  status: read,
  taskDefinitionArn: read,
};

/** Every field of a task definition, and the shape of what the model leaves as it is. */
export const TASK_SHAPE = object(
  {
    ...ANSWERED,
    containerDefinitions: { is: "list", of: CONTAINER_SHAPE, filled: true },
    cpu: read,
    enableFaultInjection: boolean,
    ephemeralStorage: object({ sizeInGiB: read }, "sizeInGiB"),
    executionRoleArn: text,
    family: read,
    inferenceAccelerators: listOf(object({ deviceName: read, deviceType: read })),
    ipcMode: read,
    memory: read,
    networkMode: read,
    pidMode: read,
    placementConstraints: listOf(
      object({ type: oneOf("memberOf"), expression: text }, "type", "expression"),
    ),
    proxyConfiguration: object(
      {
        containerName: text,
        properties: listOf(object({ name: text, value: text }, "name", "value")),
        type: read,
      },
      "containerName",
    ),
    requiresCompatibilities: read,
    runtimePlatform: object({ cpuArchitecture: read, operatingSystemFamily: read }),
    tags: listOf(object({ key: text, value: text }, "key")),
    taskRoleArn: text,
    trustedExecutionConfiguration: object(
      {
        attestationPolicy: text,
        isolationMode: oneOf("SHARED", "ISOLATED_SANDBOX", "CONFIDENTIAL_SANDBOX"),
      },
      "isolationMode",
    ),
    volumes: listOf(VOLUME_SHAPE),
  },
  "containerDefinitions",
);
