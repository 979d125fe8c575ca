import { present } from "../../core/read/present";
import type { LoadBalancerModel, NetworkModel, ServiceModel } from "../../core";
import type { ContainerArgs, EcsServiceArgs, LoadBalancerArgs, NetworkArgs } from "../args";
import {
  CAPACITY_PROVIDER_WEIGHT,
  CONTAINER_NAME,
  DEPLOYMENT,
  DESIRED_COUNT,
  PROTOCOL,
} from "../defaults";
import { listOf } from "../leaf";
import type { Leaf } from "../leaf";
import { sorted } from "./entries";
import type { ArgumentIssues } from "./issues";
import { checkDeploymentTimeout } from "./ranges";

/** The service's side of a task, with every default filled in. */
export function normaliseService(args: EcsServiceArgs, issues: ArgumentIssues): ServiceModel<Leaf> {
  reportConflicts(args, issues);
  checkDeploymentTimeout(args, issues);
  const { serviceName: name, platformVersion, healthCheckGracePeriodSeconds } = args;
  const deployment = { ...DEPLOYMENT, ...args.deployment };
  const { minimumHealthyPercent, maximumPercent, circuitBreaker: enable, rollback } = deployment;
  return {
    ...present({ name, platformVersion, healthCheckGracePeriodSeconds }),
    ...((args.capacityProviders ?? []).length === 0 && { launchType: "FARGATE" }),
    desiredCount: args.desiredCount ?? DESIRED_COUNT,
    deployment: {
      path: "deployment",
      minimumHealthyPercent,
      maximumPercent,
      circuitBreaker: { path: "deployment", enable, rollback },
    },
    network: normaliseNetwork(args.network),
    enableExecuteCommand: args.enableExecuteCommand ?? false,
    loadBalancers: (args.loadBalancers ?? []).map((balancer, i) => loadBalancer(balancer, i, args)),
    capacityProviders: (args.capacityProviders ?? []).map((provider, i) => ({
      path: `capacityProviders[${i}]`,
      weight: CAPACITY_PROVIDER_WEIGHT,
      ...provider,
    })),
  };
}

function normaliseNetwork({
  subnets,
  securityGroups,
  assignPublicIp = false,
}: NetworkArgs): NetworkModel<Leaf> {
  return {
    path: "network",
    subnets: listOf(subnets),
    ...(securityGroups !== undefined && { securityGroups: listOf(securityGroups) }),
    assignPublicIp: assignPublicIp ? "ENABLED" : "DISABLED",
  };
}

/**
 * The container that owns the port receives the traffic, the application where none does; and the
 * port is the container's only one. What stays unclear is left to a rule.
 */
function loadBalancer(
  balancer: LoadBalancerArgs,
  index: number,
  args: EcsServiceArgs,
): LoadBalancerModel<Leaf> {
  const application = args.containerName ?? CONTAINER_NAME;
  const containers = new Map<string, ContainerArgs>([
    [application, args.container],
    ...sorted(args.sidecars ?? {}),
  ]);
  const owner = [...containers].find(
    ([, container]) =>
      balancer.containerPort !== undefined && tcpPorts(container).includes(balancer.containerPort),
  );
  const containerName = balancer.containerName ?? owner?.[0] ?? application;
  const container = containers.get(containerName);
  const ports = container ? tcpPorts(container) : [];
  const containerPort = balancer.containerPort ?? (ports.length === 1 ? ports[0] : undefined);
  return {
    path: `loadBalancers[${index}]`,
    targetGroupArn: balancer.targetGroupArn,
    containerName,
    ...(containerPort !== undefined && { containerPort }),
  };
}

function tcpPorts({ port, portMappings = [] }: ContainerArgs): number[] {
  const mapped = portMappings
    .filter(({ protocol }) => (protocol ?? PROTOCOL) === "tcp")
    .map(({ containerPort }) => containerPort);
  return [port, ...mapped].filter((value) => value !== undefined);
}

function reportConflicts(args: EcsServiceArgs, issues: ArgumentIssues): void {
  const { network, deployment = {} } = args;
  if (network.ingressSecurityGroups !== undefined) {
    const path = "network.ingressSecurityGroups";
    if (network.vpcId === undefined || network.securityGroups !== undefined) {
      issues.add(
        "argument-conflict",
        path,
        "It says who may reach the security group that is made, and none is made.",
        "Set vpcId and remove securityGroups, or add the rule to your own group.",
      );
    } else if ((args.loadBalancers ?? []).length === 0) {
      issues.add(
        "argument-conflict",
        path,
        "It opens the load-balanced ports, and there are none.",
        "Add loadBalancers, or remove it.",
      );
    }
  }
  if (deployment.circuitBreaker === false && deployment.rollback === true) {
    issues.add(
      "argument-conflict",
      "deployment.rollback",
      "Only the circuit breaker rolls back, and it is off.",
      "Remove it, or remove circuitBreaker.",
    );
  }
}
