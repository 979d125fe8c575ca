import { GONE } from "../picture";
import type { ServiceRow } from "./row";
import { allow, arn } from "./row";

const TARGET = arn("elasticloadbalancing", "targetgroup/web/1");
const PORT = { container: { image: "nginx:1.27", port: 80 } };
const BALANCED = { ...PORT, loadBalancers: [{ targetGroupArn: TARGET }] };
const EXECUTE_COMMAND = [
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
];
const EGRESS = {
  protocol: "-1",
  fromPort: 0,
  toPort: 0,
  cidrBlocks: ["0.0.0.0/0"],
  ipv6CidrBlocks: ["::/0"],
};

/** The warning about a deployment that fails. */
const failing = (message: string): string =>
  `1 piece of advice:\n  deployment: ${message} Enable the circuit breaker, with rollback. [circuit-breaker-off]`;

/** How a service runs the task. */
export const SERVICE_ROWS: readonly ServiceRow[] = [
  {
    fields: ["EcsServiceArgs.cluster"],
    set: { cluster: arn("ecs", "cluster/other") },
    changes: { "web-service": { cluster: arn("ecs", "cluster/other") } },
  },
  {
    fields: [
      "EcsServiceArgs.network",
      "NetworkArgs.subnets",
      "NetworkArgs.securityGroups",
      "NetworkArgs.assignPublicIp",
    ],
    set: {
      network: {
        subnets: ["subnet-2", "subnet-3"],
        securityGroups: ["sg-1"],
        assignPublicIp: true,
      },
    },
    changes: {
      "web-service": {
        networkConfiguration: {
          subnets: ["subnet-2", "subnet-3"],
          securityGroups: ["sg-1"],
          assignPublicIp: true,
        },
      },
    },
  },
  {
    fields: ["NetworkArgs.vpcId"],
    set: { network: { subnets: ["subnet-1"], vpcId: "vpc-1" } },
    changes: {
      "web-security-group": {
        description: "Tasks of ECS service shop-dev-web",
        vpcId: "vpc-1",
        egress: [EGRESS],
        ingress: [],
      },
      "web-service": {
        networkConfiguration: {
          subnets: ["subnet-1"],
          assignPublicIp: false,
          securityGroups: ["web-security-group-id"],
        },
      },
    },
  },
  {
    fields: ["NetworkArgs.vpcId", "NetworkArgs.securityGroups"],
    title: "a group of yours is used alone",
    set: { network: { subnets: ["subnet-1"], vpcId: "vpc-1", securityGroups: ["sg-1"] } },
    changes: {
      "web-service": {
        networkConfiguration: {
          subnets: ["subnet-1"],
          assignPublicIp: false,
          securityGroups: ["sg-1"],
        },
      },
    },
  },
  {
    fields: ["NetworkArgs.ingressSecurityGroups"],
    beside: { ...BALANCED, network: { subnets: ["subnet-1"], vpcId: "vpc-1" } },
    set: {
      network: { subnets: ["subnet-1"], vpcId: "vpc-1", ingressSecurityGroups: ["sg-alb"] },
    },
    changes: {
      "web-security-group": {
        ingress: [
          {
            description: "Load balancer",
            protocol: "tcp",
            fromPort: 80,
            toPort: 80,
            securityGroups: ["sg-alb"],
          },
        ],
      },
    },
  },
  {
    fields: ["EcsServiceArgs.serviceName"],
    set: { serviceName: "shop" },
    changes: { "web-service": { name: "shop" } },
  },
  {
    fields: ["EcsServiceArgs.desiredCount"],
    set: { desiredCount: 3 },
    changes: { "web-service": { desiredCount: 3 } },
  },
  {
    fields: ["EcsServiceArgs.healthCheckGracePeriodSeconds"],
    beside: BALANCED,
    set: { healthCheckGracePeriodSeconds: 30 },
    changes: { "web-service": { healthCheckGracePeriodSeconds: 30 } },
  },
  {
    fields: ["EcsServiceArgs.loadBalancers", "LoadBalancerArgs.targetGroupArn"],
    title: "the application's only port",
    beside: PORT,
    set: { loadBalancers: [{ targetGroupArn: TARGET }] },
    changes: {
      "web-service": {
        loadBalancers: [{ targetGroupArn: TARGET, containerName: "app", containerPort: 80 }],
      },
    },
  },
  {
    fields: ["LoadBalancerArgs.containerPort"],
    title: "the owner of the port",
    beside: { ...PORT, sidecars: { proxy: { image: "envoy:1", port: 8080 } } },
    set: { loadBalancers: [{ targetGroupArn: TARGET, containerPort: 8080 }] },
    changes: {
      "web-service": {
        loadBalancers: [{ targetGroupArn: TARGET, containerName: "proxy", containerPort: 8080 }],
      },
    },
  },
  {
    fields: ["LoadBalancerArgs.containerName"],
    beside: { ...PORT, sidecars: { proxy: { image: "envoy:1", port: 8080 } } },
    set: { loadBalancers: [{ targetGroupArn: TARGET, containerName: "proxy" }] },
    changes: {
      "web-service": {
        loadBalancers: [{ targetGroupArn: TARGET, containerName: "proxy", containerPort: 8080 }],
      },
    },
  },
  {
    fields: [
      "EcsServiceArgs.capacityProviders",
      "CapacityProviderArgs.capacityProvider",
      "CapacityProviderArgs.weight",
      "CapacityProviderArgs.base",
    ],
    set: {
      capacityProviders: [
        { capacityProvider: "FARGATE", base: 1 },
        { capacityProvider: "FARGATE_SPOT", weight: 4 },
      ],
    },
    changes: {
      "web-service": {
        launchType: GONE,
        forceNewDeployment: true,
        capacityProviderStrategies: [
          { capacityProvider: "FARGATE", weight: 1, base: 1 },
          { capacityProvider: "FARGATE_SPOT", weight: 4 },
        ],
      },
    },
  },
  {
    fields: ["EcsServiceArgs.platformVersion"],
    set: { platformVersion: "1.4.0" },
    changes: { "web-service": { platformVersion: "1.4.0" } },
  },
  {
    fields: ["EcsServiceArgs.enableExecuteCommand"],
    beside: { sidecars: { cache: { image: "redis:7", linuxParameters: { tmpfs: [] } } } },
    set: { enableExecuteCommand: true },
    changes: {
      "web-task-policy-#": {
        role: "web-task-role-1234567",
        statements: [allow(EXECUTE_COMMAND, ["*"])],
      },
      "web-task-definition": {
        containers: {
          app: { linuxParameters: { initProcessEnabled: true } },
          cache: { linuxParameters: { initProcessEnabled: true, tmpfs: [] } },
        },
      },
      "web-service": { enableExecuteCommand: true },
    },
  },
  {
    fields: ["EcsServiceArgs.enableExecuteCommand"],
    title: "on Windows, which has no init process",
    beside: { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    set: { enableExecuteCommand: true },
    changes: {
      "web-task-policy-#": {
        role: "web-task-role-1234567",
        statements: [allow(EXECUTE_COMMAND, ["*"])],
      },
      "web-service": { enableExecuteCommand: true },
    },
  },
  {
    fields: ["EcsServiceArgs.forceNewDeployment"],
    set: { forceNewDeployment: true },
    changes: { "web-service": { forceNewDeployment: true } },
  },
  {
    fields: ["EcsServiceArgs.forceNewDeployment"],
    title: "false does not switch off what ECS needs",
    beside: { capacityProviders: [{ capacityProvider: "FARGATE" }] },
    set: { forceNewDeployment: false },
    changes: {},
  },
  ...([true, false] as const).map((enabled): ServiceRow => ({
    fields: ["EcsServiceArgs.availabilityZoneRebalancing"],
    title: String(enabled),
    set: { availabilityZoneRebalancing: enabled },
    changes: {
      "web-service": { availabilityZoneRebalancing: enabled ? "ENABLED" : "DISABLED" },
    },
  })),
  {
    fields: [
      "EcsServiceArgs.deployment",
      "DeploymentArgs.minimumHealthyPercent",
      "DeploymentArgs.maximumPercent",
      "DeploymentArgs.waitForSteadyState",
      "DeploymentArgs.timeoutMinutes",
    ],
    set: {
      deployment: {
        minimumHealthyPercent: 0,
        maximumPercent: 100,
        waitForSteadyState: false,
        timeoutMinutes: 45,
      },
    },
    changes: {
      "web-service": {
        deploymentMinimumHealthyPercent: 0,
        deploymentMaximumPercent: 100,
        waitForSteadyState: false,
        options: {
          customTimeouts: { create: "45m", update: "45m", delete: "45m" },
          hooks: {
            afterCreate: ["web-deployment-check"],
            afterUpdate: ["web-deployment-check"],
          },
        },
      },
    },
  },
  {
    fields: ["DeploymentArgs.rollback"],
    set: { deployment: { rollback: false } },
    changes: {
      "web-service": { deploymentCircuitBreaker: { enable: true, rollback: false } },
      warnings: {
        [failing("A deployment whose tasks do not start ends, and is not rolled back.")]: true,
      },
    },
  },
  {
    fields: ["DeploymentArgs.circuitBreaker"],
    title: "nothing rolls back without it",
    set: { deployment: { circuitBreaker: false } },
    changes: {
      "web-service": { deploymentCircuitBreaker: { enable: false, rollback: false } },
      warnings: { [failing("Nothing ends a deployment whose tasks do not start.")]: true },
    },
  },
  {
    fields: ["EcsServiceArgs.tags"],
    title: "of the security group too",
    beside: { network: { subnets: ["subnet-1"], vpcId: "vpc-1" } },
    set: { tags: { team: "shop" } },
    changes: {
      "web-security-group": { tags: { team: "shop" } },
      "web-logs-app": { tags: { team: "shop" } },
      "web-task-role": { tags: { team: "shop" } },
      "web-execution-role": { tags: { team: "shop" } },
      "web-task-definition": { tags: { team: "shop" } },
      "web-service": { tags: { team: "shop" } },
    },
  },
];
