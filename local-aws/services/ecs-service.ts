import { ProviderError } from "../errors";
import { arn, parseArn } from "../identifiers";
import { type Change, type Operation, type ResourceType } from "../resource-type";
import { isEmpty, objects, text, type Props } from "../values";
import { launchProblem, launchReliance } from "./ecs-launch";
import {
  clusterName,
  findCluster,
  findTaskDefinition,
  latestRevision,
  SERVICE,
} from "./ecs-lookup";
import {
  describedService,
  sameInServices,
  SERVICE_BLOCKS,
  settledService,
} from "./ecs-service-described";
import { serviceProblems } from "./ecs-service-request";
import { isTarget } from "./lb-lookup";
import { errors, matches, nameOf, oneOf } from "./support";

const NOUN = "ECS Service";
const error = errors("ECS", NOUN);

export const service: ResourceType = {
  tokens: [SERVICE],
  defaults: {
    ...{ deploymentMaximumPercent: 200, deploymentMinimumHealthyPercent: 100 },
    ...{ enableEcsManagedTags: false, enableExecuteCommand: false },
    ...{ schedulingStrategy: "REPLICA", waitForSteadyState: false },
  },
  blocks: SERVICE_BLOCKS,
  same: sameInServices,
  replaces: ["cluster", "name", "launchType", "schedulingStrategy", "iamRole"],
  refuses: refusedChange,
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
    const { inputs, cloud } = operation;
    const outputs = { arn: id, ...settledService(inputs), ...describedService(inputs, cloud) };
    return { id, outputs };
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
    return describedService(operation.inputs, operation.cloud);
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

/** ECS moves a service to another strategy only by a new deployment; the provider refuses the plan. */
function refusedChange({ property, news }: Change): string | undefined {
  if (property !== "capacityProviderStrategies" || news["forceNewDeployment"] === true)
    return undefined;
  return "force_new_deployment should be true when capacity_provider_strategy is being updated";
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
