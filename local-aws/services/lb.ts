import type { CloudRecord } from "../cloud";
import { ProviderError } from "../errors";
import { arn, digits, hex, parseArn } from "../identifiers";
import {
  type Operation,
  type ProviderFunction,
  type ResourceType,
  type Service,
} from "../resource-type";
import { objects, text, texts, type Props } from "../values";
import { defaultVpcId, SUBNET } from "./ec2-default";
import { LOAD_BALANCER_REPLACEMENTS } from "./lb-replacements";
import { isTarget, LISTENER, RULE } from "./lb-lookup";
import { errors, fresh, nameOf, oneOf } from "./support";

const SERVICE = "elasticloadbalancing";
const LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const TARGET_GROUP = "aws:lb/targetGroup:TargetGroup";

/** alb and lb are two names of one thing. */
function tokens(token: string): [string, string] {
  return [token, token.replace("aws:lb/", "aws:alb/")];
}

const error = errors("Elastic Load Balancing v2", "ELBv2");
const naming = { property: "name", maxLength: 32 };

function freshArn(operation: Operation, type: string, path: string): string {
  return fresh(operation, type, (seed) => arn(operation, SERVICE, `${path}/${hex(16, seed)}`));
}

/** The part of an ARN that CloudWatch uses, without the leading kind. */
function resourceOf(resourceArn: string): string {
  return parseArn(resourceArn)?.resource ?? resourceArn;
}

const loadBalancer: ResourceType = {
  tokens: tokens(LOAD_BALANCER),
  naming,
  defaults: { enableDeletionProtection: false, idleTimeout: 60, loadBalancerType: "application" },
  replaces: ["name", "namePrefix", "internal", "loadBalancerType", "customerOwnedIpv4Pool"],
  replacesWhen: LOAD_BALANCER_REPLACEMENTS,
  check: (inputs) => oneOf(inputs, "loadBalancerType", ["application", "network", "gateway"]),
  create: (operation) => {
    const { inputs, cloud, region } = operation;
    const name = nameOf(operation);
    refuseTakenName(
      operation,
      LOAD_BALANCER,
      name,
      "CreateLoadBalancer",
      "DuplicateLoadBalancerName",
    );
    const kind =
      { application: "app", network: "net" }[String(inputs["loadBalancerType"])] ?? "gwy";
    const id = freshArn(operation, LOAD_BALANCER, `loadbalancer/${kind}/${name}`);
    const isInternal = inputs["internal"] === true;
    const dnsName = `${isInternal ? "internal-" : ""}${name}-${digits(10, id)}.${region}.elb.amazonaws.com`;
    const subnet = cloud.get(SUBNET, texts(inputs, "subnets")[0] ?? "");
    return {
      id,
      outputs: {
        ...{ name, arn: id, dnsName, internal: isInternal, ipAddressType: "ipv4" },
        arnSuffix: resourceOf(id).replace(/^loadbalancer\//, ""),
        vpcId: subnet?.["vpcId"] ?? defaultVpcId(operation),
        zoneId: `Z${hex(13, "elb", kind, region).toUpperCase()}`,
        ...given(inputs, "internal", "ipAddressType"),
      },
    };
  },
};

const targetGroup: ResourceType = {
  tokens: tokens(TARGET_GROUP),
  naming,
  defaults: { deregistrationDelay: 300, slowStart: 0, targetType: "instance" },
  replaces: [
    ...[
      "name",
      "namePrefix",
      "port",
      "protocol",
      "protocolVersion",
      "vpcId",
      "targetType",
      "targetControlPort",
    ],
    "ipAddressType",
  ],
  check: (inputs) => oneOf(inputs, "targetType", ["instance", "ip", "lambda", "alb"]),
  create: (operation) => {
    const name = nameOf(operation);
    refuseTakenName(operation, TARGET_GROUP, name, "CreateTargetGroup", "DuplicateTargetGroupName");
    const id = freshArn(operation, TARGET_GROUP, `targetgroup/${name}`);
    const outputs = { name, arn: id, arnSuffix: resourceOf(id), ipAddressType: "ipv4" };
    return { id, outputs: { ...outputs, ...given(operation.inputs, "ipAddressType") } };
  },
  remove: ({ cloud, id }) => {
    if (!isTarget(cloud, id)) return undefined;
    throw error("deleting", id, {
      operation: "DeleteTargetGroup",
      code: "ResourceInUse",
      message: `Target group '${id}' is currently in use by a listener or a rule`,
    });
  },
};

const listener: ResourceType = {
  tokens: tokens(LISTENER),
  replaces: ["loadBalancerArn"],
  create: (operation) => {
    const parent = resourceOf(String(operation.inputs["loadBalancerArn"]));
    const id = freshArn(operation, LISTENER, parent.replace(/^loadbalancer/, "listener"));
    const protocol = text(operation.inputs, "protocol") ?? "HTTP";
    return { id, outputs: { arn: id, protocol } };
  },
};

const listenerRule: ResourceType = {
  tokens: tokens(RULE),
  replaces: ["listenerArn"],
  create: (operation) => {
    const parent = resourceOf(String(operation.inputs["listenerArn"]));
    const id = freshArn(operation, RULE, parent.replace(/^listener/, "listener-rule"));
    const priority = operation.inputs["priority"] ?? nextPriority(operation);
    return { id, outputs: { arn: id, priority } };
  },
};

function nextPriority({ cloud, inputs }: Operation): number {
  const others = cloud.list(RULE).filter((r) => r["listenerArn"] === inputs["listenerArn"]);
  return 1 + Math.max(0, ...others.map((rule) => Number(rule["priority"])));
}

function given(inputs: Props, ...properties: string[]): Props {
  return Object.fromEntries(
    properties.filter((name) => inputs[name] !== undefined).map((name) => [name, inputs[name]]),
  );
}

/** Ids hold 16 more digits, so the name is what collides. */
function refuseTakenName(
  { cloud }: Operation,
  type: string,
  name: string,
  operation: string,
  code: string,
): void {
  if (!cloud.list(type).some((record) => record["name"] === name)) return;
  const message = `A load balancer or target group with the name '${name}' already exists`;
  throw error("creating", name, { operation, code, message });
}

function lookUp(type: string, noun: string): ProviderFunction {
  return ({ args, cloud }) => {
    const found = cloud.list(type).filter((record) => isMeant(record, args));
    const [first] = found;
    if (first && found.length === 1) {
      return {
        ...first,
        tags: first["tagsAll"] ?? {},
        subnetMappings: objects(first, "subnetMappings"),
      };
    }
    throw new ProviderError(
      `reading ELBv2 ${noun}: ${first ? "too many results" : "couldn't find resource"}`,
    );
  };
}

function isMeant(record: CloudRecord, args: Props): boolean {
  return ["arn", "name"].every((key) => args[key] === undefined || args[key] === record[key]);
}

const getLoadBalancer = lookUp(LOAD_BALANCER, "Load Balancer");
const getTargetGroup = lookUp(TARGET_GROUP, "Target Group");

export const lb: Service = {
  types: [loadBalancer, targetGroup, listener, listenerRule],
  functions: {
    "aws:lb/getLoadBalancer:getLoadBalancer": getLoadBalancer,
    "aws:alb/getLoadBalancer:getLoadBalancer": getLoadBalancer,
    "aws:lb/getTargetGroup:getTargetGroup": getTargetGroup,
    "aws:alb/getTargetGroup:getTargetGroup": getTargetGroup,
  },
};
