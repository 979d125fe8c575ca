import * as pulumi from "@pulumi/pulumi";
import type { EcsTaskDefinitionArgs } from "./args";
import { planTaskDefinition } from "./planned";
import { plannedInputs } from "./resources/planned-inputs";
import { createTask, taskOutputs } from "./resources/task";
import type { TaskResources } from "./resources/task";
import { warnAbout } from "./warnings";

const children = new WeakMap<EcsTaskDefinition, TaskResources>();

/**
 * An ECS task definition of an application and its sidecars, with the log groups, parameters and
 * least-privilege roles they need. All mistakes of the arguments are reported together, before
 * anything is made.
 */
export class EcsTaskDefinition extends pulumi.ComponentResource {
  /** ARN of the task definition, with its revision. */
  public readonly taskDefinitionArn: pulumi.Output<string>;
  /** Family of the task definition. */
  public readonly family: pulumi.Output<string>;
  /** CPU units of the task. */
  public readonly cpu: pulumi.Output<string>;
  /** Memory of the task in MiB. */
  public readonly memory: pulumi.Output<string>;
  /** ARN of the role of the code in the containers. */
  public readonly taskRoleArn: pulumi.Output<string>;
  /** ARN of the role ECS uses to start the containers. */
  public readonly executionRoleArn: pulumi.Output<string>;
  /** Names of the CloudWatch log groups by container: where its own output goes, not its files. */
  public readonly logGroupNames: pulumi.Output<Record<string, string>>;
  /** Names of the SSM parameters by `container/VARIABLE`; a collector's configuration by its container. */
  public readonly parameterNames: pulumi.Output<Record<string, string>>;
  /** IAM policy (JSON) that the task role needs. */
  public readonly requiredTaskPolicy: pulumi.Output<string>;
  /** IAM policy (JSON) that the execution role needs. */
  public readonly requiredExecutionPolicy: pulumi.Output<string>;

  constructor(name: string, args: EcsTaskDefinitionArgs, opts?: pulumi.ComponentResourceOptions) {
    const planned = planTaskDefinition(name, args);
    super("ecs-sidecars:index:EcsTaskDefinition", name, plannedInputs(planned), opts);
    warnAbout(this, planned);
    const created = createTask(this, name, planned);
    children.set(this, created.resources);
    const outputs = taskOutputs(created);
    this.taskDefinitionArn = outputs.taskDefinitionArn;
    this.family = outputs.family;
    this.cpu = outputs.cpu;
    this.memory = outputs.memory;
    this.taskRoleArn = outputs.taskRoleArn;
    this.executionRoleArn = outputs.executionRoleArn;
    this.logGroupNames = outputs.logGroupNames;
    this.parameterNames = outputs.parameterNames;
    this.requiredTaskPolicy = outputs.requiredTaskPolicy;
    this.requiredExecutionPolicy = outputs.requiredExecutionPolicy;
    this.registerOutputs({ ...outputs });
  }

  /** The resources behind the component, for what its arguments cannot say. */
  public get resources(): TaskResources {
    return children.get(this) as TaskResources;
  }
}
