import type { CloudView } from "../cloud";
import { arn, parseArn } from "../identifiers";
import { type Failure, type Operation, type ResourceType } from "../resource-type";
import { containsUnknown, isObject, parseJson, text, texts, type Props } from "../values";
import { describedContainers, sameContainers } from "./ecs-containers";
import { TASK_DEFINITION } from "./ecs-lookup";
import { registrationProblems } from "./ecs-register";
import { findRole } from "./iam-lookup";
import { errors, matches, oneOf } from "./support";

const error = errors("ECS", "ECS Task Definition");

/** A revision: never changed, only registered and deregistered. */
export const taskDefinition: ResourceType = {
  tokens: [TASK_DEFINITION],
  naming: null,
  defaults: { skipDestroy: false, trackLatest: false },
  json: ["containerDefinitions"],
  same: {
    containerDefinitions: (old, wanted, { networkMode }) =>
      sameContainers(old, wanted, networkMode),
  },
  replaces: { allBut: ["tags", "skipDestroy", "trackLatest"] },
  check: (inputs) => [
    ...containerDefinitionsFailures(inputs),
    ...matches(inputs, "family", /^[\w-]{1,255}$/),
    ...oneOf(inputs, "networkMode", ["bridge", "host", "awsvpc", "none"]),
    ...oneOf(inputs, "pidMode", ["host", "task"]),
    ...oneOf(inputs, "ipcMode", ["host", "none", "task"]),
    ...compatibilityFailures(inputs),
  ],
  create: (operation) => {
    const { cloud, inputs } = operation;
    const family = String(inputs["family"]);
    refuseInvalid(inputs, family);
    refuseUnknownRoles(operation, family);
    const revision = nextRevision(cloud, family);
    const arnWithoutRevision = arn(operation, "ecs", `task-definition/${family}`);
    const outputs = {
      ...{ arn: `${arnWithoutRevision}:${revision}`, arnWithoutRevision, revision },
      containerDefinitions: describedContainers(
        inputs["containerDefinitions"],
        inputs["networkMode"],
      ),
    };
    return {
      id: family,
      key: `${family}:${revision}`,
      outputs: { ...outputs, status: "ACTIVE" },
    };
  },
  key: (id, state) => revisionKey(text(state, "arn") ?? id),
  visible: (record) => record["status"] === "ACTIVE",
  // ECS forgets nothing: a deregistered revision stays as INACTIVE.
  remove: ({ record }) =>
    record["skipDestroy"] === true ? record : { ...record, status: "INACTIVE" },
};

function compatibilityFailures(inputs: Props): Failure[] {
  const known = ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"];
  return texts(inputs, "requiresCompatibilities").flatMap((requiresCompatibilities) =>
    oneOf({ requiresCompatibilities }, "requiresCompatibilities", known),
  );
}

function containerDefinitionsFailures(inputs: Props): Failure[] {
  const property = "containerDefinitions";
  if (containsUnknown(inputs[property])) return [];
  const containers = parseJson(inputs[property]);
  if (Array.isArray(containers) && containers.length > 0 && containers.every(isObject)) return [];
  const problem = "is invalid: it must be JSON text of an array of container definitions";
  const reason = `ECS Task Definition container_definitions ${problem}. Examine values at '${property}'.`;
  return [{ property, reason }];
}

function refuseInvalid(inputs: Props, family: string): void {
  const [message] = registrationProblems(inputs);
  if (message === undefined) return;
  throw error("creating", family, {
    operation: "RegisterTaskDefinition",
    code: "ClientException",
    message,
  });
}

function refuseUnknownRoles({ cloud, account, inputs }: Operation, family: string): void {
  for (const property of ["taskRoleArn", "executionRoleArn"]) {
    const role = text(inputs, property);
    if (!role || parseArn(role)?.account !== account || findRole(cloud, role)) continue;
    throw error("creating", family, {
      operation: "RegisterTaskDefinition",
      code: "ClientException",
      message: `Role is not valid: ${property} "${role}" does not exist.`,
    });
  }
}

/** Revisions go on counting over everything ever registered, also over what tests put there. */
function nextRevision(cloud: CloudView, family: string): number {
  for (;;) {
    const revision = cloud.next(`task-definition/${family}`);
    if (!cloud.get(TASK_DEFINITION, `${family}:${revision}`)) return revision;
  }
}

function revisionKey(value: string): string {
  return parseArn(value)?.resource.replace(/^task-definition\//, "") ?? value;
}
