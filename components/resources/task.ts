import * as pulumi from "@pulumi/pulumi";
import type { LogGroup } from "@pulumi/aws/cloudwatch/logGroup";
import { TaskDefinition } from "@pulumi/aws/ecs/taskDefinition";
import type { Role } from "@pulumi/aws/iam/role";
import type { RolePolicy } from "@pulumi/aws/iam/rolePolicy";
import type { BucketObjectv2 } from "@pulumi/aws/s3/bucketObjectv2";
import type { Parameter } from "@pulumi/aws/ssm/parameter";
import type { PlannedDocument } from "../../core";
import { RETAIN_REVISIONS } from "../defaults";
import type { Leaf } from "../leaf";
import type { PlannedTask } from "../planned";
import { accountOf } from "../render/account";
import { containerDefinition } from "../render/container-definition";
import { isParameter } from "../render/documents";
import { documentReferences, nameOf } from "../render/documents/references";
import { checkedSize } from "../render/size";
import { fill } from "../render/fill";
import { renderVolumes } from "../render/volumes";
import type { ResourceContext } from "./context";
import { tagged } from "./context";
import { createLogGroups } from "./log-groups";
import { createObjects } from "./objects";
import { createParameters } from "./parameters";
import { createRole, EXECUTION_ROLE, TASK_ROLE } from "./roles";
import type { TaskRole } from "./roles";

/** The resources behind an EcsTaskDefinition. */
export interface TaskResources {
  readonly taskDefinition: TaskDefinition;
  /** By the first container that logs to each. */
  readonly logGroups: Readonly<Record<string, LogGroup>>;
  /** By `container/VARIABLE`, or by the container whose configuration it is. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** S3 objects with configurations, by the container. */
  readonly objects: Readonly<Record<string, BucketObjectv2>>;
  /** Undefined where the role is yours. */
  readonly taskRole: Role | undefined;
  /** Undefined where the role is yours. */
  readonly executionRole: Role | undefined;
  readonly taskPolicies: readonly RolePolicy[];
  readonly executionPolicies: readonly RolePolicy[];
}

/** A task that was made, with what only its outputs and its service need. */
export interface CreatedTask {
  readonly resources: TaskResources;
  readonly taskRole: TaskRole;
  readonly executionRole: TaskRole;
  readonly context: ResourceContext;
}

/** Makes the children of a task, always in the same order. */
export function createTask(
  parent: pulumi.ComponentResource,
  name: string,
  planned: PlannedTask,
): CreatedTask {
  const { args, plan } = planned;
  const context = { parent, name, planned, account: accountOf(parent), tags: args.tags };
  const logGroups = createLogGroups(context);
  const parameters = createParameters(context);
  const objects = createObjects(context);
  const references = {
    parameterName: (document: PlannedDocument<Leaf>) => documentName(planned, document),
    objectKey: (document: PlannedDocument<Leaf>) => documentName(planned, document),
    ...(args.imageRegistry !== undefined && { cache: args.imageRegistry.replace(/\/+$/, "") }),
  };
  const taskRole = createRole(TASK_ROLE, args.taskRole ?? {}, plan.taskNeeds, references, context);
  const executionRole = createRole(
    EXECUTION_ROLE,
    args.executionRole ?? {},
    plan.executionNeeds,
    references,
    context,
  );
  const readBefore = [
    ...Object.values(logGroups),
    ...Object.values(parameters),
    ...Object.values(objects),
    ...[taskRole, executionRole].flatMap((role) => [...role.policies, ...role.attachments]),
  ];
  const taskDefinition = createTaskDefinition(context, taskRole, executionRole, readBefore);
  const resources = {
    taskDefinition,
    logGroups,
    parameters,
    objects,
    taskRole: taskRole.role,
    executionRole: executionRole.role,
    taskPolicies: taskRole.policies,
    executionPolicies: executionRole.policies,
  };
  return { resources, taskRole, executionRole, context };
}

function documentName({ documents }: PlannedTask, { key }: PlannedDocument<Leaf>): Leaf {
  const found = documents.find(({ document }) => document.key === key);
  if (found === undefined) throw new Error(`no document ${key}`);
  return nameOf(found);
}

function createTaskDefinition(
  context: ResourceContext,
  taskRole: TaskRole,
  executionRole: TaskRole,
  dependsOn: readonly pulumi.Resource[],
): TaskDefinition {
  const { parent, name, planned, account } = context;
  const { args, base, model, plan } = planned;
  const { size } = plan;
  if (size === undefined) throw new Error("a checked task has a size");
  const references = documentReferences(planned.documents, {
    region: account.apply((known) => known.region),
    partition: account.apply((known) => known.partition),
  });
  const containers = plan.containers.map((container) => containerDefinition(container, references));
  return new TaskDefinition(
    `${name}-task-definition`,
    {
      family: args.family ?? base,
      containerDefinitions: fill<unknown, string>(containers, (filled) =>
        checkedSize(planned, JSON.stringify(filled)),
      ),
      cpu: String(size.cpu),
      memory: String(size.memory),
      networkMode: "awsvpc",
      requiresCompatibilities: [...model.launchTypes],
      runtimePlatform: { ...model.platform },
      taskRoleArn: taskRole.arn,
      executionRoleArn: executionRole.arn,
      skipDestroy: args.retainRevisions ?? RETAIN_REVISIONS,
      ...(plan.volumes.length > 0 && { volumes: renderVolumes(plan.volumes) }),
      ...(model.ephemeralStorage !== undefined && {
        ephemeralStorage: { sizeInGib: model.ephemeralStorage },
      }),
      ...tagged(context),
    },
    { parent, dependsOn: [...dependsOn] },
  );
}

/** The outputs both components have. */
export interface TaskOutputs {
  readonly taskDefinitionArn: pulumi.Output<string>;
  readonly family: pulumi.Output<string>;
  readonly cpu: pulumi.Output<string>;
  readonly memory: pulumi.Output<string>;
  readonly taskRoleArn: pulumi.Output<string>;
  readonly executionRoleArn: pulumi.Output<string>;
  readonly logGroupNames: pulumi.Output<Record<string, string>>;
  readonly parameterNames: pulumi.Output<Record<string, string>>;
  readonly requiredTaskPolicy: pulumi.Output<string>;
  readonly requiredExecutionPolicy: pulumi.Output<string>;
}

/** What a component tells about its task. */
export function taskOutputs({
  resources,
  taskRole,
  executionRole,
  context,
}: CreatedTask): TaskOutputs {
  const { taskDefinition } = resources;
  const { documents, plan } = context.planned;
  const { containers, size } = plan;
  const own = new Map(context.planned.model.logGroups?.map((group) => [group.container, group]));
  const logGroupNames = containers.flatMap(({ name, log }) => {
    const group = log?.group ?? own.get(name);
    return group ? [[name, group.name] as const] : [];
  });
  const parameterNames = documents
    .filter(isParameter)
    .map(({ document, name }) => [document.key, name] as const);
  return {
    taskDefinitionArn: taskDefinition.arn,
    family: taskDefinition.family,
    cpu: pulumi.output(String(size?.cpu)),
    memory: pulumi.output(String(size?.memory)),
    taskRoleArn: pulumi.output(taskRole.arn),
    executionRoleArn: pulumi.output(executionRole.arn),
    logGroupNames: pulumi.output(Object.fromEntries(logGroupNames)),
    parameterNames: pulumi.output(Object.fromEntries(parameterNames)),
    requiredTaskPolicy: pulumi.output(taskRole.requiredPolicy),
    requiredExecutionPolicy: pulumi.output(executionRole.requiredPolicy),
  };
}
