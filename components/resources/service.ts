import type * as pulumi from "@pulumi/pulumi";
import type { SecurityGroup } from "@pulumi/aws/ec2/securityGroup";
import { Service } from "@pulumi/aws/ecs/service";
import type { ServiceArgs } from "@pulumi/aws/ecs/service";
import type { DeploymentArgs } from "../args";
import { DEPLOYMENT } from "../defaults";
import type { PlannedService } from "../planned";
import { digest, legal } from "../names";
import type { RenderedDocument } from "../render/documents";
import { tagged } from "./context";
import { deploymentCheck } from "./deployment-check";
import { createSecurityGroup } from "./security-group";
import { createTask, taskOutputs } from "./task";
import type { CreatedTask, TaskOutputs, TaskResources } from "./task";

/** The resources behind an EcsService. */
export interface ServiceResources extends TaskResources {
  readonly service: Service;
  /** The tasks' security group, if one was made. */
  readonly securityGroup: SecurityGroup | undefined;
}

/** A service that was made, with what only its outputs need. */
export interface CreatedService {
  readonly task: CreatedTask;
  readonly resources: ServiceResources;
}

/** Makes the children of a service: those of its task first, then the network, then the service. */
export function createService(
  parent: pulumi.ComponentResource,
  name: string,
  planned: PlannedService,
): CreatedService {
  const task = createTask(parent, name, planned);
  const securityGroup = createSecurityGroup(planned, task.context);
  const { args } = planned;
  const minutes = `${args.deployment?.timeoutMinutes ?? DEPLOYMENT.timeoutMinutes}m`;
  const check = deploymentCheck(name);
  const service = new Service(
    `${name}-service`,
    {
      cluster: args.cluster,
      taskDefinition: task.resources.taskDefinition.arn,
      ...serviceName(name, args.serviceName),
      ...launch(planned),
      ...networking(planned, securityGroup),
      ...rollout(planned, task),
      ...features(planned),
      propagateTags: "SERVICE",
      ...tagged(task.context),
    },
    {
      parent,
      // Without its permissions a task does not start: the service comes after them.
      dependsOn: [...task.resources.taskPolicies, ...task.resources.executionPolicies],
      customTimeouts: { create: minutes, update: minutes, delete: minutes },
      hooks: { afterCreate: check, afterUpdate: check },
    },
  );
  return { task, resources: { ...task.resources, service, securityGroup } };
}

// Pulumi makes the name of a service from the component's, where that is legal.
function serviceName(component: string, given: string | undefined): { name?: string } {
  if (given !== undefined) return { name: given };
  const name = legal(component);
  return name === component ? {} : { name: `${name}-service-${digest(component)}` };
}

function launch({ args, service }: PlannedService): Partial<ServiceArgs> {
  const { platformVersion } = args;
  return {
    ...(service.desiredCount !== undefined && { desiredCount: service.desiredCount }),
    ...(platformVersion !== undefined && { platformVersion }),
    ...(service.capacityProviders.length === 0
      ? { launchType: "FARGATE" }
      : {
          capacityProviderStrategies: service.capacityProviders.map(
            ({ path: _, ...strategy }) => strategy,
          ),
        }),
  };
}

function networking(
  { args, service }: PlannedService,
  securityGroup: SecurityGroup | undefined,
): Partial<ServiceArgs> {
  const { subnets, securityGroups, assignPublicIp = false } = args.network;
  const groups = securityGroup ? [securityGroup.id] : securityGroups;
  const { healthCheckGracePeriodSeconds } = args;
  return {
    networkConfiguration: {
      subnets,
      assignPublicIp,
      ...(groups !== undefined && { securityGroups: groups }),
    },
    ...(healthCheckGracePeriodSeconds !== undefined && { healthCheckGracePeriodSeconds }),
    ...(service.loadBalancers.length > 0 && {
      loadBalancers: service.loadBalancers.map(
        ({ targetGroupArn, containerName = "", containerPort = 0 }) => ({
          ...(targetGroupArn !== undefined && { targetGroupArn }),
          containerName,
          containerPort,
        }),
      ),
    }),
  };
}

function rollout(
  { args, documents, service }: PlannedService,
  { resources }: CreatedTask,
): Partial<ServiceArgs> {
  const deployment: Required<DeploymentArgs> = { ...DEPLOYMENT, ...args.deployment };
  const { circuitBreaker } = deployment;
  const triggers = Object.fromEntries(
    documents.flatMap((document) => versionOf(document, resources)),
  );
  const rolls = Object.keys(triggers).length > 0;
  // ECS moves a service to another capacity strategy only by a new deployment, and triggers do
  // nothing without one, so a false cannot switch it off there.
  const force = args.forceNewDeployment === true || rolls || service.capacityProviders.length > 0;
  return {
    deploymentMinimumHealthyPercent: deployment.minimumHealthyPercent,
    deploymentMaximumPercent: deployment.maximumPercent,
    deploymentCircuitBreaker: {
      enable: circuitBreaker,
      rollback: circuitBreaker && deployment.rollback,
    },
    waitForSteadyState: deployment.waitForSteadyState,
    ...(force && { forceNewDeployment: true }),
    ...(rolls && { triggers }),
  };
}

// A document whose name stays while its text changes rolls the tasks by its version.
function versionOf(
  rendered: RenderedDocument,
  { parameters }: TaskResources,
): [string, pulumi.Output<string>][] {
  const { key } = rendered.document;
  if (rendered.keptIn === "s3") return rendered.version ? [[key, rendered.version]] : [];
  const parameter = rendered.keptIn === "ssm" && rendered.mutable ? parameters[key] : undefined;
  return parameter ? [[key, parameter.version.apply(String)]] : [];
}

function features({ args, service }: PlannedService): Partial<ServiceArgs> {
  const { availabilityZoneRebalancing } = args;
  return {
    ...(service.enableExecuteCommand === true && { enableExecuteCommand: true }),
    ...(availabilityZoneRebalancing !== undefined && {
      availabilityZoneRebalancing: availabilityZoneRebalancing ? "ENABLED" : "DISABLED",
    }),
  };
}

/** The outputs of a service. */
export interface ServiceOutputs extends TaskOutputs {
  readonly serviceArn: pulumi.Output<string>;
  readonly serviceName: pulumi.Output<string>;
  readonly securityGroupId?: pulumi.Output<string>;
}

/** What a service tells about itself and its task. */
export function serviceOutputs({ task, resources }: CreatedService): ServiceOutputs {
  const { service, securityGroup } = resources;
  return {
    serviceArn: service.arn,
    serviceName: service.name,
    ...(securityGroup && { securityGroupId: securityGroup.id }),
    ...taskOutputs(task),
  };
}
