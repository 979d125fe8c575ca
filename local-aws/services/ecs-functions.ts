import { ProviderError } from "../errors";
import type { ProviderFunction } from "../resource-type";
import { pick, type Props } from "../values";
import { CLUSTER, clusterName, findTaskDefinition, SERVICE } from "./ecs-lookup";

const getCluster: ProviderFunction = ({ args, cloud }) => {
  const name = String(args["clusterName"]);
  const found = cloud.list(CLUSTER).find((record) => record["name"] === clusterName(name));
  if (!found) throw new ProviderError(`reading ECS Cluster (${name}): couldn't find resource`);
  const services = cloud.list(SERVICE).filter((s) => clusterName(s["cluster"]) === found["name"]);
  return {
    ...pick(found, ["arn", "id", "region", "tags"]),
    clusterName: found["name"],
    serviceConnectDefaults: asList(found["serviceConnectDefaults"]),
    settings: asList(found["settings"]),
    status: "ACTIVE",
    ...{ pendingTasksCount: 0, registeredContainerInstancesCount: 0 },
    runningTasksCount: services.reduce((sum, s) => sum + Number(s["desiredCount"] ?? 0), 0),
  };
};

const getService: ProviderFunction = ({ args, cloud }) => {
  const name = String(args["serviceName"]);
  const cluster = clusterName(args["clusterArn"]);
  const found = cloud
    .list(SERVICE)
    .find((s) => [s["name"], s.id].includes(name) && clusterName(s["cluster"]) === cluster);
  if (!found) throw new ProviderError(`reading ECS Service (${name}): couldn't find resource`);
  return {
    ...pick(found, SERVICE_RESULT),
    ...{ clusterArn: args["clusterArn"], serviceName: found["name"], status: "ACTIVE" },
    ...{ runningCount: found["desiredCount"] ?? 0, pendingCount: 0 },
  };
};

const SERVICE_RESULT = [
  ...["arn", "id", "region", "tags", "desiredCount", "launchType", "schedulingStrategy"],
  ...["taskDefinition", "availabilityZoneRebalancing", "loadBalancers", "platformVersion"],
];

const getTaskDefinition: ProviderFunction = ({ args, cloud }) => {
  const given = String(args["taskDefinition"]);
  const found = findTaskDefinition(cloud, given);
  if (!found) {
    throw new ProviderError(`reading ECS Task Definition (${given}): couldn't find resource`);
  }
  return { ...omitHidden(found), id: found["arn"], status: found["status"], taskDefinition: given };
};

function omitHidden(found: Props): Props {
  const { skipDestroy: _skip, trackLatest: _track, tags: _tags, tagsAll: _all, ...rest } = found;
  return rest;
}

function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

export const functions: Readonly<Record<string, ProviderFunction>> = {
  "aws:ecs/getCluster:getCluster": getCluster,
  "aws:ecs/getService:getService": getService,
  "aws:ecs/getTaskDefinition:getTaskDefinition": getTaskDefinition,
};
