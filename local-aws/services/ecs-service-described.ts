import type { CloudRecord, CloudView } from "../cloud";
import { sameValue } from "../diff";
import { parseArn } from "../identifiers";
import type { ResourceType } from "../resource-type";
import { isEmpty, list, object, objects, text, type Props, type Value } from "../values";
import { findTaskDefinition } from "./ecs-lookup";

// Sources: what Terraform's provider, version 6, reads and ignores (internal/service/ecs/service.go),
// and what public reports quote of DescribeServices.

const CONTROLLER = { type: "ECS" };
const BREAKER = { enable: false, rollback: false };
const ROLLING = { bakeTimeInMinutes: "0", strategy: "ROLLING" };

/** Defaults in nested blocks that a program gives. */
export const SERVICE_BLOCKS = {
  capacityProviderStrategies: { base: 0, weight: 0 },
  deploymentConfiguration: ROLLING,
  networkConfiguration: { assignPublicIp: false, securityGroups: [] },
};

/** What the provider reads back of a service in place of what was sent. */
export function describedService(inputs: Props, cloud: CloudView): Props {
  return {
    deploymentController: { type: controllerOf(inputs) },
    ...(controllerOf(inputs) === "ECS" && {
      deploymentCircuitBreaker: { ...BREAKER, ...object(inputs, "deploymentCircuitBreaker") },
    }),
    ...(!isDaemon(inputs) && { desiredCount: inputs["desiredCount"] ?? 0 }),
    ...(list(inputs, "loadBalancers").length > 0 && {
      healthCheckGracePeriodSeconds: inputs["healthCheckGracePeriodSeconds"] ?? 0,
    }),
    // ECS tells a launch type or a strategy, never both.
    ...(hasStrategies(inputs) && { launchType: "" }),
    propagateTags: inputs["propagateTags"] ?? "NONE",
    ...namedRevision(text(inputs, "taskDefinition"), cloud),
  };
}

/** What ECS decides once, when a service that leaves it out is made. */
export function settledService(inputs: Props): Props {
  const isFargate = inputs["launchType"] === "FARGATE" || hasStrategies(inputs);
  const decided: Props = {
    availabilityZoneRebalancing: isRebalanced(inputs) ? "ENABLED" : "DISABLED",
    cluster: "default",
    iamRole: "/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
    launchType: hasStrategies(inputs) ? "" : "EC2",
    platformVersion: isFargate ? "LATEST" : "",
    ...(controllerOf(inputs) === "ECS" && { deploymentConfiguration: ROLLING }),
  };
  return Object.fromEntries(Object.entries(decided).filter(([key]) => isEmpty(inputs[key])));
}

/** What the provider takes for no change. */
export const sameInServices: NonNullable<ResourceType["same"]> = {
  deploymentCircuitBreaker: leftOut(BREAKER),
  deploymentController: leftOut(CONTROLLER),
  desiredCount: (old, wanted, props) => isDaemon(props) || old === (wanted ?? 0),
  healthCheckGracePeriodSeconds: leftOut(0),
  propagateTags: leftOut("NONE"),
  // Triggers count only where they force a deployment, and their end forces none.
  triggers: (_old, wanted, props) => props["forceNewDeployment"] !== true || isEmpty(wanted),
};

function leftOut(fallback: Value) {
  return (old: Value, wanted: Value): boolean =>
    isEmpty(wanted) && (isEmpty(old) || sameValue("", old, fallback));
}

/** A family alone reads as the revision that runs, which the next `up` shows as a change. */
function namedRevision(given: string | undefined, cloud: CloudView): Props {
  if (given === undefined || parseArn(given) || given.includes(":")) return {};
  const found: CloudRecord | undefined = findTaskDefinition(cloud, given);
  return found ? { taskDefinition: `${given}:${String(found["revision"])}` } : {};
}

/** Source: Balancing an Amazon ECS service across Availability Zones, in the developer guide. */
function isRebalanced(inputs: Props): boolean {
  const balancers = objects(inputs, "loadBalancers");
  return (
    !isDaemon(inputs) &&
    inputs["launchType"] !== "EXTERNAL" &&
    inputs["deploymentMaximumPercent"] !== 100 &&
    !balancers.some((balancer) => text(balancer, "elbName") !== undefined)
  );
}

function hasStrategies(inputs: Props): boolean {
  return list(inputs, "capacityProviderStrategies").length > 0;
}

function controllerOf(inputs: Props): Value {
  return object(inputs, "deploymentController")["type"] ?? CONTROLLER.type;
}

function isDaemon(props: Props): boolean {
  return props["schedulingStrategy"] === "DAEMON";
}
