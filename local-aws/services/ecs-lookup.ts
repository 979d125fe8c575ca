import type { CloudRecord, CloudView } from "../cloud";
import { apiError } from "../errors";
import { parseArn } from "../identifiers";
import { isUnknown, object, type Props, type Value } from "../values";

export const CLUSTER = "aws:ecs/cluster:Cluster";
export const SERVICE = "aws:ecs/service:Service";
export const TASK_DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";

/** The name in a cluster's name or ARN; without either, ECS means the cluster "default". */
export function clusterName(cluster: Value): string {
  if (typeof cluster !== "string" || cluster === "" || isUnknown(cluster)) return "default";
  return parseArn(cluster)?.resource.replace(/^cluster\//, "") ?? cluster;
}

export function findCluster(cloud: CloudView, cluster: Value, noun: string): CloudRecord {
  const name = clusterName(cluster);
  const found = cloud.list(CLUSTER).find((record) => record["name"] === name);
  if (found) return found;
  throw apiError({
    doing: `creating ${noun}`,
    service: "ECS",
    operation: "DescribeClusters",
    code: "ClusterNotFoundException",
    message: `Cluster not found: "${name}".`,
  });
}

/** The revision that an ARN, `family:revision` or a family (its latest ACTIVE one) means. */
export function findTaskDefinition(cloud: CloudView, given: string): CloudRecord | undefined {
  const parts = parseArn(given);
  const key = parts?.resource.replace(/^task-definition\//, "") ?? given;
  const found = cloud.get(TASK_DEFINITION, key);
  if (found) return parts && found["arn"] !== given ? undefined : found;
  return key.includes(":") ? undefined : latestRevision(cloud, key);
}

export function latestRevision(cloud: CloudView, family: string): CloudRecord | undefined {
  return cloud
    .list(TASK_DEFINITION)
    .filter((record) => record["family"] === family && record["status"] === "ACTIVE")
    .sort((a, b) => Number(b["revision"]) - Number(a["revision"]))[0];
}

/** The network of each service, whose tasks have interfaces in it. */
export function ecsNetworks(cloud: CloudView): Props[] {
  return cloud.list(SERVICE).map((service) => object(service, "networkConfiguration"));
}
