import { subjectsOf } from "../../core";
import type { Json } from "../../core/json";
import { readService } from "../../core/read/service";
import { readTask } from "../../core/read/task";
import { UNSEEN_TASK } from "../../core/read/unseen";
import type { AnyTask } from "../../core";
import type { Spelling } from "../spelling";
import type { ResourceType } from "./resource";
import { TAGS } from "./tags";

const TARGET: Spelling = { containerName: "containerName", containerPort: "containerPort" };

const NETWORK: Spelling = {
  subnets: "subnets",
  securityGroups: "securityGroups",
  assignPublicIp: {
    to: "assignPublicIp",
    read: (assigned) => (assigned === true || assigned === "true" ? "ENABLED" : "DISABLED"),
    write: (assigned) => assigned === "ENABLED",
  },
};

const PLACEMENT: Spelling = { type: "type", expression: "expression", field: "field" };

const EBS: Spelling = {
  roleArn: "roleArn",
  sizeInGb: "sizeInGiB",
  snapshotId: "snapshotId",
  volumeType: "volumeType",
  iops: "iops",
  throughput: "throughput",
  fileSystemType: "filesystemType",
};

const CONNECT_SERVICE: Spelling = {
  portName: "portName",
  discoveryName: "discoveryName",
  ingressPortOverride: "ingressPortOverride",
  clientAlias: { to: "clientAliases", inside: { port: "port", dnsName: "dnsName" } },
  timeout: {
    to: "timeout",
    inside: {
      idleTimeoutSeconds: "idleTimeoutSeconds",
      perRequestTimeoutSeconds: "perRequestTimeoutSeconds",
    },
  },
  tls: "tls",
};

const SPELLING: Spelling = {
  name: "serviceName",
  launchType: "launchType",
  platformVersion: "platformVersion",
  schedulingStrategy: "schedulingStrategy",
  desiredCount: "desiredCount",
  healthCheckGracePeriodSeconds: "healthCheckGracePeriodSeconds",
  enableExecuteCommand: "enableExecuteCommand",
  availabilityZoneRebalancing: "availabilityZoneRebalancing",
  propagateTags: "propagateTags",
  deploymentConfiguration: {
    to: "deploymentConfiguration",
    inside: {
      strategy: "strategy",
      bakeTimeInMinutes: { to: "bakeTimeInMinutes", read: numberOf },
      canaryConfiguration: {
        to: "canaryConfiguration",
        inside: {
          canaryPercent: "canaryPercent",
          canaryBakeTimeInMinutes: { to: "canaryBakeTimeInMinutes", read: numberOf },
        },
      },
      linearConfiguration: {
        to: "linearConfiguration",
        inside: {
          stepPercent: "stepPercent",
          stepBakeTimeInMinutes: { to: "stepBakeTimeInMinutes", read: numberOf },
        },
      },
    },
  },
  deploymentController: { to: "deploymentController", inside: { type: "type" } },
  deploymentMinimumHealthyPercent: "deploymentConfiguration.minimumHealthyPercent",
  deploymentMaximumPercent: "deploymentConfiguration.maximumPercent",
  deploymentCircuitBreaker: {
    to: "deploymentConfiguration.deploymentCircuitBreaker",
    inside: { enable: "enable", rollback: "rollback" },
  },
  alarms: {
    to: "deploymentConfiguration.alarms",
    inside: { alarmNames: "alarmNames", enable: "enable", rollback: "rollback" },
  },
  networkConfiguration: { to: "networkConfiguration.awsvpcConfiguration", inside: NETWORK },
  loadBalancers: {
    to: "loadBalancers",
    inside: { ...TARGET, targetGroupArn: "targetGroupArn", elbName: "loadBalancerName" },
  },
  capacityProviderStrategies: {
    to: "capacityProviderStrategy",
    inside: { capacityProvider: "capacityProvider", weight: "weight", base: "base" },
  },
  serviceRegistries: { to: "serviceRegistries", single: true, inside: { ...TARGET, port: "port" } },
  serviceConnectConfiguration: {
    to: "serviceConnectConfiguration",
    inside: {
      enabled: "enabled",
      namespace: "namespace",
      services: { to: "services", inside: CONNECT_SERVICE },
      logConfiguration: "logConfiguration",
    },
  },
  volumeConfiguration: {
    to: "volumeConfigurations",
    single: true,
    inside: { name: "name", managedEbsVolume: { to: "managedEBSVolume", inside: EBS } },
  },
  placementConstraints: { to: "placementConstraints", inside: PLACEMENT },
  orderedPlacementStrategies: { to: "placementStrategy", inside: PLACEMENT },
  tags: TAGS,
};

/** `aws.ecs.Service`. What runs in it is seen where both are looked at together. */
export const SERVICE: ResourceType = {
  token: "aws:ecs/service:Service",
  spelling: SPELLING,
  subjects: (request) => ({
    service: subjectsOf(served(readTask(UNSEEN_TASK), request)).service ?? [],
  }),
};

/** A task with the service that runs it. */
export function served(task: AnyTask, request: Json): AnyTask {
  const { model } = readService(request);
  return { ...task, service: model };
}

/** Pulumi has some numbers of ECS as text. */
function numberOf(text: unknown): unknown {
  return typeof text === "string" && /^\d+$/.test(text) ? Number(text) : text;
}
