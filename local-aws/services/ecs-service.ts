import type { CloudRecord } from "../cloud";
import { ProviderError } from "../errors";
import { arn, parseArn } from "../identifiers";
import type { Change, Operation, ResourceType } from "../resource-type";
import { isEmpty, isUnknown, objects, text, type Props } from "../values";
import { launchProblem, launchReliance } from "./ecs-launch";
import {
  clusterName,
  findCluster,
  findTaskDefinition,
  latestRevision,
  SERVICE,
} from "./ecs-lookup";
import { serviceProblems } from "./ecs-service-request";
import { isTarget } from "./lb-lookup";
import { errors, matches, nameOf, oneOf } from "./support";

const NOUN = "ECS Service";
const error = errors("ECS", NOUN);
const REPLACED = ["cluster", "name", "launchType", "schedulingStrategy", "iamRole"];

export const service: ResourceType = {
  tokens: [SERVICE],
  defaults: {
    ...{ deploymentMaximumPercent: 200, deploymentMinimumHealthyPercent: 100 },
    ...{ enableEcsManagedTags: false, enableExecuteCommand: false },
    ...{ schedulingStrategy: "REPLICA", waitForSteadyState: false },
  },
  replaces: isReplaced,
  check: (inputs) => [
    ...oneOf(inputs, "launchType", ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"]),
    ...oneOf(inputs, "propagateTags", ["SERVICE", "TASK_DEFINITION", "NONE"]),
    ...oneOf(inputs, "schedulingStrategy", ["REPLICA", "DAEMON"]),
    ...matches(inputs, "name", /^[\w-]{1,255}$/),
    ...launchTypeConflict(inputs),
  ],
  create: (operation) => {
    const cluster = findCluster(operation.cloud, operation.inputs["cluster"], NOUN);
    const id = arn(operation, "ecs", `service/${clusterName(cluster.id)}/${nameOf(operation)}`);
    if (!operation.cloud.get(SERVICE, id)) {
      refuseIdleTargetGroups(operation, id);
      deploy(operation, "creating", id);
    }
    return { id, outputs: { arn: id, ...settled(operation.inputs, cluster) } };
  },
  relies: (operation) => {
    const revision = findTaskDefinition(
      operation.cloud,
      text(operation.inputs, "taskDefinition") ?? "",
    );
    if (!revision || operation.inputs["desiredCount"] === 0) return [];
    return launchReliance(operation, revision).map(({ key, problem }) => ({
      key,
      problem: `waiting for ${NOUN} (${nameOf(operation)}): tasks failed to start: ${problem}`,
    }));
  },
  taken: (inputs) =>
    error("creating", text(inputs, "name") ?? "", {
      operation: "CreateService",
      code: "InvalidParameterException",
      message: "Creation of service was not idempotent.",
    }),
  update: (operation) => {
    deploy(operation, "updating", operation.id);
    return {};
  },
  rolledBack: (operation, record) => ({
    taskDefinition: record ? record["taskDefinition"] : earlierRevision(operation),
  }),
};

function launchTypeConflict(inputs: Props) {
  if (isEmpty(inputs["launchType"]) || objects(inputs, "capacityProviderStrategies").length === 0) {
    return [];
  }
  const property = "capacityProviderStrategies";
  const reason = `"${property}": conflicts with launchType. Examine values at '${property}'.`;
  return [{ property, reason }];
}

/** Terraform's rules of what UpdateService cannot do. */
function isReplaced({ property, olds, news }: Change): boolean {
  if (property === "deploymentController") return controller(olds) !== controller(news);
  if (property !== "capacityProviderStrategies") return REPLACED.includes(property);
  const isEitherEmpty = isEmpty(olds[property]) || isEmpty(news[property]);
  return news["forceNewDeployment"] !== true || isEitherEmpty;
}

function controller(props: Props): unknown {
  const value = props["deploymentController"];
  return isUnknown(value) ? value : ((value as Props | undefined)?.["type"] ?? "ECS");
}

/** What ECS fills in for a service that leaves it out. */
function settled(inputs: Props, cluster: CloudRecord): Props {
  const hasStrategies = objects(inputs, "capacityProviderStrategies").length > 0;
  const isFargate = inputs["launchType"] === "FARGATE" || hasStrategies;
  const filled: Props = {
    availabilityZoneRebalancing: "ENABLED",
    cluster: cluster.id,
    iamRole: "/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS",
    launchType: hasStrategies ? "" : "EC2",
    platformVersion: isFargate ? "LATEST" : "",
  };
  return Object.fromEntries(Object.entries(filled).filter(([key]) => isEmpty(inputs[key])));
}

/** Only target groups of this account can be looked up. */
function refuseIdleTargetGroups({ cloud, account, inputs }: Operation, id: string): void {
  for (const balancer of objects(inputs, "loadBalancers")) {
    const group = text(balancer, "targetGroupArn");
    if (!group || parseArn(group)?.account !== account || isTarget(cloud, group)) continue;
    throw error("creating", id, {
      operation: "CreateService",
      code: "InvalidParameterException",
      message: `The target group with targetGroupArn ${group} does not have an associated load balancer.`,
    });
  }
}

function deploy(operation: Operation, doing: "creating" | "updating", id: string): void {
  const given = text(operation.inputs, "taskDefinition");
  if (!given) return;
  const found = findTaskDefinition(operation.cloud, given);
  const refused = (code: string, message: string): ProviderError =>
    error(doing, id, {
      operation: doing === "creating" ? "CreateService" : "UpdateService",
      ...{ code, message },
    });
  if (found?.["status"] !== "ACTIVE") {
    const state = found ? "is inactive" : "not found";
    throw refused("ClientException", `TaskDefinition ${state}: "${given}".`);
  }
  const [invalid] = serviceProblems(operation.inputs, found);
  if (invalid !== undefined) throw refused("InvalidParameterException", invalid);
  if (operation.inputs["desiredCount"] === 0) return;
  const problem = launchProblem(operation, found);
  if (!problem) return;
  const verb = doing === "creating" ? "create" : "update";
  throw new ProviderError(`waiting for ${NOUN} (${id}) ${verb}: tasks failed to start: ${problem}`);
}

/** With no earlier deployment to go back to, the family's previous revision, or none, runs. */
function earlierRevision({ cloud, inputs }: Operation): string {
  const planned = findTaskDefinition(cloud, text(inputs, "taskDefinition") ?? "");
  const family = String(planned?.["family"]);
  const others = Number(planned?.["revision"]) > 1 ? latestRevision(cloud, family) : undefined;
  return others && others !== planned ? String(others["arn"]) : "";
}
