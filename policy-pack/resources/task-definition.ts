import { subjectsOf } from "../../core";
import { isObject } from "../../core/json";
import { UNKNOWN } from "../../core/known";
import { readTask } from "../../core/read/task";
import type { Spelling } from "../spelling";
import { JSON_TEXT } from "./json-text";
import type { ResourceType } from "./resource";
import { TAGS } from "./tags";

const AUTHORIZATION: Spelling = { accessPointId: "accessPointId", iam: "iam" };

const EFS: Spelling = {
  fileSystemId: "fileSystemId",
  rootDirectory: "rootDirectory",
  transitEncryption: "transitEncryption",
  transitEncryptionPort: "transitEncryptionPort",
  authorizationConfig: { to: "authorizationConfig", inside: AUTHORIZATION },
};

const VOLUME: Spelling = {
  name: "name",
  hostPath: "host.sourcePath",
  configureAtLaunch: "configuredAtLaunch",
  efsVolumeConfiguration: { to: "efsVolumeConfiguration", inside: EFS },
  dockerVolumeConfiguration: "dockerVolumeConfiguration",
  fsxWindowsFileServerVolumeConfiguration: "fsxWindowsFileServerVolumeConfiguration",
  s3filesVolumeConfiguration: "s3filesVolumeConfiguration",
};

const SPELLING: Spelling = {
  family: "family",
  cpu: "cpu",
  memory: "memory",
  networkMode: "networkMode",
  pidMode: "pidMode",
  ipcMode: "ipcMode",
  taskRoleArn: "taskRoleArn",
  executionRoleArn: "executionRoleArn",
  requiresCompatibilities: "requiresCompatibilities",
  containerDefinitions: { to: "containerDefinitions", ...JSON_TEXT },
  volumes: { to: "volumes", inside: VOLUME },
  runtimePlatform: {
    to: "runtimePlatform",
    inside: {
      cpuArchitecture: "cpuArchitecture",
      operatingSystemFamily: "operatingSystemFamily",
    },
  },
  ephemeralStorage: { to: "ephemeralStorage", inside: { sizeInGib: "sizeInGiB" } },
  placementConstraints: {
    to: "placementConstraints",
    inside: { type: "type", expression: "expression" },
  },
  proxyConfiguration: {
    to: "proxyConfiguration",
    inside: {
      type: "type",
      containerName: "containerName",
      properties: {
        to: "properties",
        read: (properties) =>
          isObject(properties)
            ? Object.entries(properties).map(([name, value]) => ({ name, value }))
            : UNKNOWN,
      },
    },
  },
  enableFaultInjection: "enableFaultInjection",
  tags: TAGS,
};

/** `aws.ecs.TaskDefinition`. */
export const TASK_DEFINITION: ResourceType = {
  token: "aws:ecs/taskDefinition:TaskDefinition",
  spelling: SPELLING,
  subjects: (request) => subjectsOf(readTask(request)),
};
