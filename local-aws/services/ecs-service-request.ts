import type { CloudRecord } from "../cloud";
import {
  isObject,
  list,
  object,
  objects,
  parseJson,
  text,
  texts,
  type Props,
  type Value,
} from "../values";

/** All that CreateService and UpdateService have against a service of this revision. */
export function serviceProblems(inputs: Props, revision: CloudRecord): string[] {
  const containers = asContainers(revision["containerDefinitions"]);
  return [
    ...numberProblems(inputs),
    ...networkProblems(inputs, text(revision, "networkMode")),
    ...launchProblems(inputs, texts(revision, "requiresCompatibilities")),
    ...strategyProblems(objects(inputs, "capacityProviderStrategies")),
    ...[...objects(inputs, "loadBalancers"), object(inputs, "serviceRegistries")].map((user) =>
      targetProblem(user, containers),
    ),
    ...connectProblems(object(inputs, "serviceConnectConfiguration"), containers),
    controllerProblem(inputs),
  ].filter((problem) => problem !== undefined);
}

function numberProblems(inputs: Props): (string | undefined)[] {
  const most = Number(inputs["deploymentMaximumPercent"] ?? 200);
  const least = Number(inputs["deploymentMinimumHealthyPercent"] ?? 100);
  const grace = inputs["healthCheckGracePeriodSeconds"];
  const balanced = list(inputs, "loadBalancers").length > 0;
  return [
    Number(inputs["desiredCount"]) < 0 ? "desiredCount must not be negative." : undefined,
    least < 0 || least > 100 ? "minimumHealthyPercent must be between 0 and 100." : undefined,
    most < 100 ? "maximumPercent must be at least 100." : undefined,
    least === 100 && most === 100
      ? "Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments."
      : undefined,
    Number(grace) < 0 || Number(grace) > 2_147_483_647
      ? "healthCheckGracePeriodSeconds must be between 0 and 2147483647."
      : undefined,
    Number(grace) > 0 && !balanced
      ? "Health check grace period is only valid for services configured to use load balancers"
      : undefined,
  ];
}

function networkProblems(inputs: Props, mode: string | undefined): (string | undefined)[] {
  const network = object(inputs, "networkConfiguration");
  const isGiven = Object.keys(network).length > 0;
  const subnets = list(network, "subnets").length;
  return [
    mode === "awsvpc" && subnets === 0
      ? "Network Configuration must be provided when networkMode 'awsvpc' is specified."
      : undefined,
    mode !== "awsvpc" && isGiven
      ? "Network Configuration is not valid for the given networkMode of this task definition."
      : undefined,
    mode === "awsvpc" && objects(inputs, "loadBalancers").some((one) => text(one, "elbName"))
      ? "Classic Load Balancers are not supported with network mode awsvpc."
      : undefined,
    subnets > 16 ? "subnets can have at most 16 items." : undefined,
    list(network, "securityGroups").length > 5
      ? "securityGroups can have at most 5 items."
      : undefined,
  ];
}

function launchProblems(inputs: Props, compatible: string[]): (string | undefined)[] {
  const launchType = text(inputs, "launchType");
  const isFargate = launchType === "FARGATE";
  const isPlaced = ["orderedPlacementStrategies", "placementConstraints"].some(
    (property) => list(inputs, property).length > 0,
  );
  return [
    isFargate && !compatible.includes("FARGATE")
      ? "Task definition does not support launch_type FARGATE."
      : undefined,
    isFargate && isPlaced
      ? "Placement strategies and constraints are not supported with FARGATE launch type."
      : undefined,
    isFargate && inputs["schedulingStrategy"] === "DAEMON"
      ? "The DAEMON scheduling strategy is not supported with FARGATE launch type."
      : undefined,
    launchType === "MANAGED_INSTANCES"
      ? "MANAGED_INSTANCES needs a capacity provider strategy."
      : undefined,
  ];
}

function strategyProblems(strategies: readonly Props[]): (string | undefined)[] {
  const bases = strategies.filter(({ base }) => Number(base ?? 0) > 0);
  const isWeighted = strategies.some(({ weight }) => Number(weight ?? 0) > 0);
  return [
    strategies.length > 20 ? "capacityProviderStrategy can have at most 20 items." : undefined,
    bases.length > 1 ? "Only one capacity provider in a strategy can have a base." : undefined,
    strategies.length > 1 && !isWeighted
      ? "At least one capacity provider must have a weight greater than zero."
      : undefined,
  ];
}

/** A load balancer or registry names a container and its port. */
function targetProblem(user: Props, containers: readonly Props[]): string | undefined {
  const [name, port] = [text(user, "containerName"), user["containerPort"]];
  if (name === undefined) return undefined;
  const container = containers.find((one) => one["name"] === name);
  if (!container) return `The container ${name} does not exist in the task definition.`;
  const ports = objects(container, "portMappings");
  return port === undefined || ports.some((mapping) => covers(mapping, Number(port)))
    ? undefined
    : `The container ${name} did not have a container port ${Number(port)} defined.`;
}

function covers(mapping: Props, port: number): boolean {
  const range = text(mapping, "containerPortRange")?.split("-").map(Number);
  if (!range) return mapping["containerPort"] === port;
  const [from = 0, to = 0] = range;
  return from <= port && port <= to;
}

function connectProblems(connect: Props, containers: readonly Props[]): (string | undefined)[] {
  const ports = containers.flatMap((container) => objects(container, "portMappings"));
  return objects(connect, "services").flatMap((service) => {
    const { portName } = service;
    return [
      ports.some(({ name }) => name === portName)
        ? undefined
        : `portName '${String(portName)}' is not defined in the task definition.`,
      list(service, "clientAlias").length > 1
        ? "A Service Connect service can have at most one client alias."
        : undefined,
    ];
  });
}

function controllerProblem(inputs: Props): string | undefined {
  const type = object(inputs, "deploymentController")["type"] ?? "ECS";
  const breaker = object(inputs, "deploymentCircuitBreaker")["enable"] === true;
  return type !== "ECS" && breaker
    ? "Deployment circuit breaker is only supported with the ECS deployment controller."
    : undefined;
}

function asContainers(json: Value): Props[] {
  const containers = parseJson(json);
  return Array.isArray(containers) ? containers.filter(isObject) : [];
}
