import { arn } from "../identifiers";
import { type Service } from "../resource-type";
import { digits } from "../identifiers";
import { text, type Props } from "../values";
import { CLUSTER, clusterName, findCluster, SERVICE } from "./ecs-lookup";
import { functions } from "./ecs-functions";
import { service } from "./ecs-service";
import { taskDefinition } from "./ecs-task-definition";
import { errors, fresh, nameOf } from "./support";
import type { ResourceType } from "../resource-type";

const clusterError = errors("ECS", "ECS Cluster");

const cluster: ResourceType = {
  tokens: [CLUSTER],
  replaces: ["name"],
  create: (operation) => {
    const clusterArn = arn(operation, "ecs", `cluster/${nameOf(operation)}`);
    return { id: clusterArn, outputs: { arn: clusterArn } };
  },
  taken: (inputs) =>
    clusterError("creating", text(inputs, "name") ?? "", {
      operation: "CreateCluster",
      code: "InvalidParameterException",
      message:
        "Arguments on this idempotent request are inconsistent with arguments used in previous request(s).",
    }),
  remove: ({ cloud, id }) => {
    const services = cloud
      .list(SERVICE)
      .filter((s) => clusterName(s["cluster"]) === clusterName(id));
    if (services.length === 0) return undefined;
    throw clusterError("deleting", id, {
      operation: "DeleteCluster",
      code: "ClusterContainsServicesException",
      message: "The Cluster cannot be deleted while Services are active.",
    });
  },
};

const clusterCapacityProviders: ResourceType = {
  tokens: ["aws:ecs/clusterCapacityProviders:ClusterCapacityProviders"],
  naming: null,
  replaces: ["clusterName"],
  create: (operation) => {
    const name = String(operation.inputs["clusterName"]);
    findCluster(operation.cloud, name, "ECS Cluster Capacity Providers");
    return { id: name };
  },
};

const capacityProvider: ResourceType = {
  tokens: ["aws:ecs/capacityProvider:CapacityProvider"],
  replaces: ["name", "cluster"],
  replacesWhen: {
    autoScalingGroupProvider: {
      when: "to another group",
      is: ({ olds, news }) => groupArn(news) !== groupArn(olds),
    },
  },
  create: (operation) => {
    const id = arn(operation, "ecs", `capacity-provider/${nameOf(operation)}`);
    return { id, outputs: { arn: id } };
  },
  taken: (inputs) =>
    errors("ECS", "ECS Capacity Provider")("creating", text(inputs, "name") ?? "", {
      operation: "CreateCapacityProvider",
      code: "ClientException",
      message: "The specified capacity provider already exists.",
    }),
};

function groupArn(props: Props): unknown {
  return (props["autoScalingGroupProvider"] as Props | undefined)?.["autoScalingGroupArn"];
}

const TASK_SET = "aws:ecs/taskSet:TaskSet";

const taskSet: ResourceType = {
  tokens: [TASK_SET],
  naming: null,
  replaces: {
    allBut: ["scale", "tags", "forceDelete", "waitUntilStable", "waitUntilStableTimeout"],
  },
  create: (operation) => {
    const found = findCluster(operation.cloud, operation.inputs["cluster"], "ECS Task Set");
    const taskSetId = fresh(operation, TASK_SET, (seed) => `ecs-svc/${digits(19, seed)}`);
    const service = String(operation.inputs["service"]);
    const name = service.split("/").at(-1) ?? service;
    const resource = `task-set/${clusterName(found.id)}/${name}/${taskSetId}`;
    const outputs = {
      ...{ arn: arn(operation, "ecs", resource), taskSetId },
      ...{ status: "ACTIVE", stabilityStatus: "STEADY_STATE" },
    };
    return { id: `${taskSetId},${service},${String(operation.inputs["cluster"])}`, outputs };
  },
};

export const ecs: Service = {
  types: [cluster, clusterCapacityProviders, capacityProvider, taskDefinition, service, taskSet],
  functions,
};
