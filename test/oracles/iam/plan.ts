import type { Json } from "../rendered";
import type { Made } from "../program";

// Golden plans, as far as they matter to IAM.

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: readonly { readonly name: string; readonly value: unknown }[];
  readonly secrets?: readonly { readonly name: string; readonly valueFrom: string }[];
  readonly environmentFiles?: readonly { readonly value: string }[];
  readonly repositoryCredentials?: { readonly credentialsParameter: string };
  readonly mountPoints?: readonly { readonly sourceVolume: string; readonly readOnly: boolean }[];
  readonly logConfiguration?: {
    readonly logDriver: string;
    readonly options?: Readonly<Record<string, string>>;
    readonly secretOptions?: readonly { readonly valueFrom: string }[];
  };
}

export interface Volume {
  readonly name: string;
  readonly efsVolumeConfiguration?: {
    readonly fileSystemId: string;
    readonly authorizationConfig?: { readonly iam?: string; readonly accessPointId?: string };
  };
}

/** A task of a plan, with what is around it. */
export interface PlannedTask {
  readonly family: string;
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  readonly executesCommands: boolean;
  /** Inline policies of the roles. */
  readonly policies: Readonly<Record<RoleUse, readonly Json[]>>;
  /** Parameters and objects. */
  readonly stored: readonly Json[];
  /** Names of the log groups that the plan makes. */
  readonly logGroups: readonly string[];
}

export type RoleUse = "execution" | "task";

const inputsOf = (plan: readonly Made[], type: string): Json[] =>
  plan.filter((made) => made.type.endsWith(`:${type}`)).map(({ inputs }) => inputs as Json);

/** The tasks that a plan makes. */
export function tasksOf(plan: readonly Made[]): PlannedTask[] {
  const services = inputsOf(plan, "Service");
  const policiesOf = (roleArn: unknown): Json[] =>
    inputsOf(plan, "RolePolicy")
      .filter(({ role }) => String(roleArn).endsWith(`/${String(role)}`))
      .map(({ policy }) => policy as Json);
  return inputsOf(plan, "TaskDefinition").map((task): PlannedTask => {
    const family = String(task["family"]);
    return {
      family,
      containers: task["containerDefinitions"] as Container[],
      volumes: (task["volumes"] ?? []) as Volume[],
      executesCommands: services.some(
        ({ taskDefinition, enableExecuteCommand }) =>
          String(taskDefinition).includes(`/${family}:`) && enableExecuteCommand === true,
      ),
      policies: {
        execution: policiesOf(task["executionRoleArn"]),
        task: policiesOf(task["taskRoleArn"]),
      },
      stored: [...inputsOf(plan, "Parameter"), ...inputsOf(plan, "BucketObjectv2")],
      logGroups: inputsOf(plan, "LogGroup").map(({ name }) => String(name)),
    };
  });
}
