import type { Given } from "../../core";
import { CloudView } from "../../local-aws/cloud";
import type { CloudFile } from "../../local-aws/cloud";
import { catalogueOf } from "../../local-aws/registry";
import type { ResourceType } from "../../local-aws/resource-type";
import { complete } from "./complete";
import type { Json, Part } from "./complete";

// The stand-in for AWS as a second opinion on the cases of our rules.

// Not the account of the cases, whose roles and target groups are not there.
const PLACE = { account: "111122223333", region: "eu-west-1" };
const CLUSTER = "aws:ecs/cluster:Cluster";
const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
const PARAMETER = "aws:ssm/parameter:Parameter";
const SERVICE = "aws:ecs/service:Service";
const TASK_DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";
const { types } = catalogueOf();

/** What the stand-in first has against a case of which all but one part is complete, or nothing. */
export function refusal(given: Given, without?: Part): string | undefined {
  const cloud = cloudWithCluster();
  const { role, taskDefinition, service, parameter, logGroup } = complete(given, without);
  return (
    (role && roleRefusal(role, cloud)) ??
    (taskDefinition && made(TASK_DEFINITION, taskInputs(taskDefinition), cloud)) ??
    (service && made(SERVICE, serviceInputs(service), cloud)) ??
    (parameter && made(PARAMETER, parameterInputs(parameter), cloud)) ??
    (logGroup && made(LOG_GROUP, logGroupInputs(logGroup), cloud))
  );
}

function cloudWithCluster(): CloudFile {
  const cloud: CloudFile = { accounts: {}, counters: {} };
  new CloudView(cloud, PLACE).put(CLUSTER, "default", { id: "default", name: "default" });
  return cloud;
}

/** Makes an object, and tells why not. */
function made(token: string, inputs: Json, file: CloudFile): string | undefined {
  const type = types.get(token) as ResourceType;
  const [failure] = type.check?.(inputs) ?? [];
  if (failure) return failure.reason.replace(/ Examine values at .*$/, "");
  const own = { ...type.defaults, ...inputs };
  const cloud = new CloudView(file, PLACE);
  try {
    const { id, key = id, outputs } = type.create({ ...PLACE, urn: token, inputs: own, cloud });
    cloud.put(token, key, { ...own, ...outputs, id });
    return undefined;
  } catch (error) {
    return String(error).replace(/^.*StatusCode: \d+, /s, "");
  }
}

function taskInputs({ containerDefinitions, ephemeralStorage, tags, ...task }: Json): Json {
  const storage = ephemeralStorage as { sizeInGiB?: number } | undefined;
  return {
    ...{ family: "web", ...task },
    containerDefinitions: JSON.stringify(containerDefinitions),
    ...(Array.isArray(tags) && { tags: mapOf(tags as Json[], "key", "value") }),
    ...(storage && { ephemeralStorage: { sizeInGib: storage.sizeInGiB } }),
  };
}

/** Pulumi's words for a CreateService. */
function serviceInputs(service: Json): Json {
  const { serviceName, networkConfiguration, deploymentConfiguration, ...same } = service;
  const { capacityProviderStrategy, placementStrategy, serviceConnectConfiguration, ...rest } =
    same;
  const balanced = service["loadBalancers"] as Json[] | undefined;
  const connect = serviceConnectConfiguration as Json | undefined;
  const network = (networkConfiguration as Json | undefined)?.["awsvpcConfiguration"];
  const deployment = deploymentConfiguration as Json | undefined;
  return {
    ...{ name: serviceName ?? "web", taskDefinition: "web", ...rest },
    ...(network !== undefined && { networkConfiguration: network }),
    ...given("loadBalancers", balanced?.map(balancerInputs)),
    ...given("serviceConnectConfiguration", connect && connectInputs(connect)),
    ...given("capacityProviderStrategies", capacityProviderStrategy),
    ...given("orderedPlacementStrategies", placementStrategy),
    ...given("deploymentMaximumPercent", deployment?.["maximumPercent"]),
    ...given("deploymentMinimumHealthyPercent", deployment?.["minimumHealthyPercent"]),
    ...given("deploymentCircuitBreaker", deployment?.["deploymentCircuitBreaker"]),
  };
}

function balancerInputs({ loadBalancerName, ...balancer }: Json): Json {
  return { ...balancer, ...given("elbName", loadBalancerName) };
}

function connectInputs(connect: Json): Json {
  const services = (connect["services"] ?? []) as Json[];
  return {
    ...connect,
    services: services.map(({ clientAliases, ...one }) => ({ ...one, clientAlias: clientAliases })),
  };
}

function parameterInputs(parameter: Json): Json {
  const { Name, Type, Value, ...others } = parameter;
  const inputs = lowered(others);
  return { name: Name ?? "/web", type: Type ?? "String", value: Value ?? "x", ...inputs };
}

function logGroupInputs({ logGroupName, ...group }: Json): Json {
  return { name: logGroupName ?? "/web", ...group };
}

/** A role, its inline policies and its managed ones. */
function roleRefusal(role: Json, cloud: CloudFile): string | undefined {
  const { RoleName, AssumeRolePolicyDocument, Policies, ManagedPolicyArns, ...others } = role;
  const name = RoleName ?? "web";
  const trust = AssumeRolePolicyDocument ?? { Version: "2012-10-17", Statement: [] };
  const inputs = { name, assumeRolePolicy: JSON.stringify(trust), ...lowered(others) };
  const own = made("aws:iam/role:Role", inputs, cloud);
  if (own !== undefined) return own;
  const inline = ((Policies ?? []) as Json[]).map(({ PolicyName, PolicyDocument }) =>
    made(
      "aws:iam/rolePolicy:RolePolicy",
      { role: name, name: PolicyName, policy: JSON.stringify(PolicyDocument ?? {}) },
      cloud,
    ),
  );
  const managed = ((ManagedPolicyArns ?? []) as string[]).map((policyArn) =>
    made("aws:iam/rolePolicyAttachment:RolePolicyAttachment", { role: name, policyArn }, cloud),
  );
  return [...inline, ...managed].find((refused) => refused !== undefined);
}

function given(name: string, value: unknown): Json {
  return value === undefined ? {} : { [name]: value };
}

function lowered(props: Json): Json {
  const entries = Object.entries(props);
  return Object.fromEntries(
    entries.map(([key, v]) => [key.charAt(0).toLowerCase() + key.slice(1), v]),
  );
}

function mapOf(pairs: readonly Json[], key: string, value: string): Json {
  return Object.fromEntries(pairs.map((pair) => [String(pair[key]), pair[value]]));
}
