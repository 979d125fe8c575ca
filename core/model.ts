import type { Finding } from "./issue";
import type { Later } from "./known";

// The task as rules, plans and renderers see it. `V` is the type of a leaf string: an Input in the
// components, a plain string in tests, a known or unknown string where somebody else's JSON is read.
// `U` is what may stand where the shape itself is not known: nothing in the components (`never`),
// UNKNOWN where JSON is read. Every element carries the `path` its author knows it by.

/** A list that is either spelt out or wholly known later. */
export type ListOf<V> = readonly V[] | Later;

export type LaunchType = "FARGATE" | "EC2" | "EXTERNAL" | "MANAGED_INSTANCES";

export interface TaskModel<V, U = never> {
  /** Who says how large the task is: what the author left out is missing, or chosen by the plan. */
  readonly sized: "by-author" | "by-plan";
  /** What stands before the task's own fields where it was read: `taskDefinition.`. */
  readonly prefix?: string;
  /** Launch types the task definition must be valid for. */
  readonly launchTypes: readonly LaunchType[] | U;
  readonly family?: V | U;
  readonly networkMode?: string | U;
  readonly pidMode?: string | U;
  readonly ipcMode?: string | U;
  /** Whether ECS has a role to pull images, read secrets and write logs with. */
  readonly hasExecutionRole?: boolean | U;
  readonly tags?: readonly Entry<V, U>[] | U;
  readonly proxy?: ProxyModel<U> | U;
  readonly placementConstraints?: readonly unknown[] | U;
  /** Bytes of the document ECS would register, where the whole of it is known. */
  readonly bytes?: number;
  /** What could not be read, because it has the wrong type. */
  readonly misread?: readonly Finding[];
  readonly cpu?: number | U;
  readonly memory?: number | U;
  /** GiB. */
  readonly ephemeralStorage?: number | U;
  readonly platform: PlatformModel<U>;
  readonly containers: readonly ContainerModel<V, U>[] | U;
  readonly volumes: readonly VolumeModel<V, U>[] | U;
  readonly documents: readonly ConfigDocument<V>[];
  readonly statements: readonly RoleStatement<V>[];
  readonly kmsKeys: readonly RoleKeys<V>[];
  /** Contributions to containers the task does not have. */
  readonly unplaced: readonly Contribution<V>[];
  readonly service?: ServiceModel<V, U>;
  /** What a leaf says, where that is known. The only way core looks at a leaf. */
  peek(leaf: V): string | undefined;
}

export interface PlatformModel<U = never> {
  readonly cpuArchitecture?: string | U;
  readonly operatingSystemFamily?: string | U;
}

export interface ContainerModel<V, U = never> {
  readonly path: string;
  readonly name: string | U;
  readonly image: V;
  readonly command?: ListOf<V> | U;
  readonly entryPoint?: ListOf<V> | U;
  readonly ports: readonly PortModel<U>[] | U;
  readonly cpu?: number | U;
  /** MiB. */
  readonly memory?: number | U;
  /** MiB. */
  readonly memoryReservation?: number | U;
  /** Absent means true, as in ECS. */
  readonly essential?: boolean | U;
  readonly user?: V;
  readonly workingDirectory?: V;
  readonly environment: readonly Entry<V, U>[] | U;
  /** Variables read from a parameter or secret: the value is ECS's `valueFrom`. */
  readonly secrets: readonly Entry<V, U>[] | U;
  readonly environmentFiles?: ListOf<V> | U;
  readonly credentialsParameter?: V;
  /** Where the author writes it, if not under its own name. */
  readonly credentialsPath?: string;
  readonly dockerLabels: readonly Entry<V, U>[] | U;
  readonly mounts: readonly MountModel<U>[] | U;
  readonly dependsOn: readonly DependencyModel<U>[] | U;
  readonly healthCheck?: HealthCheckModel<U> | U;
  readonly startTimeout?: number | U;
  readonly stopTimeout?: number | U;
  readonly restartPolicy?: RestartPolicyModel<U> | U;
  readonly readonlyRootFilesystem?: boolean | U;
  readonly privileged?: boolean | U;
  readonly interactive?: boolean | U;
  readonly pseudoTerminal?: boolean | U;
  readonly versionConsistency?: string | U;
  readonly linuxParameters?: LinuxModel<U> | U;
  readonly ulimits?: readonly UlimitModel<U>[] | U;
  readonly systemControls?: readonly SystemControlModel<U>[] | U;
  readonly log?: LogModel<V, U> | U;
  readonly firelens?: FirelensModel<V, U> | U;
  /** Linked containers, without their aliases. */
  readonly links?: readonly ReferenceModel<U>[] | U;
  /** Containers whose volumes are mounted here too. */
  readonly volumesFrom?: readonly ReferenceModel<U>[] | U;
  /** Fields of the ECS container definition this model has no name for. */
  readonly overrides: Readonly<Record<string, unknown>>;
  /** Where the author writes them. */
  readonly overridesPath: string;
}

/** A named value: a variable, a label, an option of a log driver. */
export interface Entry<V, U = never> {
  readonly path: string;
  readonly name: string | U;
  readonly value: V;
}

export interface PortModel<U = never> {
  readonly path: string;
  readonly containerPort?: number | U;
  readonly containerPortRange?: string | U;
  readonly hostPort?: number | U;
  readonly protocol: string | U;
  readonly name?: string | U;
  readonly appProtocol?: string | U;
}

export interface MountModel<U = never> {
  readonly path: string;
  readonly volume: string | U;
  readonly containerPath: string | U;
  readonly readOnly: boolean | U;
}

export interface DependencyModel<U = never> {
  readonly path: string;
  readonly container: string | U;
  readonly condition: string | U;
}

export interface HealthCheckModel<U = never> {
  readonly path: string;
  readonly command?: readonly (string | U)[] | U;
  readonly interval?: number | U;
  readonly retries?: number | U;
  readonly timeout?: number | U;
  readonly startPeriod?: number | U;
}

export interface RestartPolicyModel<U = never> {
  readonly path: string;
  readonly enabled: boolean | U;
  readonly restartAttemptPeriod?: number | U;
  readonly ignoredExitCodes?: readonly (number | U)[] | U;
}

export interface LogModel<V, U = never> {
  readonly path: string;
  readonly driver: string | U;
  readonly options: readonly Entry<V, U>[] | U;
  readonly secretOptions: readonly Entry<V, U>[] | U;
  /** The CloudWatch log group that this side fills in, with its region, when it renders. */
  readonly group?: LogGroupModel<V>;
}

/** A FireLens log router. */
export interface FirelensModel<V, U = never> {
  readonly path: string;
  readonly type?: string | U;
  readonly options: readonly Entry<V, U>[] | U;
}

/** Linux settings, by their ECS names. */
export interface LinuxModel<U = never> {
  readonly initProcessEnabled?: boolean | U;
  readonly capabilities?: CapabilitiesModel<U> | U;
  readonly tmpfs?: readonly unknown[] | U;
  readonly devices?: readonly unknown[] | U;
  readonly maxSwap?: number | U;
  readonly swappiness?: number | U;
  readonly sharedMemorySize?: number | U;
}

export interface CapabilitiesModel<U = never> {
  readonly add?: readonly (string | U)[] | U;
  readonly drop?: readonly (string | U)[] | U;
}

export interface UlimitModel<U = never> {
  readonly name?: string | U;
  readonly softLimit?: number | U;
  readonly hardLimit?: number | U;
}

export interface SystemControlModel<U = never> {
  readonly namespace?: string | U;
  readonly value?: string | U;
}

/** A container named by another one. */
export interface ReferenceModel<U = never> {
  readonly path: string;
  readonly container: string | U;
}

/** The App Mesh proxy of a task. */
export interface ProxyModel<U = never> {
  readonly path: string;
  readonly type?: string | U;
  readonly container?: string | U;
}

export interface LogGroupModel<V> {
  readonly path: string;
  readonly name: V;
  /** Whether the group is made here. */
  readonly create: boolean;
  /** Days; 0 keeps logs for ever. */
  readonly retentionInDays: number;
  readonly kmsKeyId?: V;
  readonly logGroupClass?: string;
  readonly retainOnDelete: boolean;
}

export interface VolumeModel<V, U = never> {
  readonly path: string;
  readonly name: string | U;
  readonly efs?: EfsModel<V, U> | U;
  /** Other kinds of storage the volume is configured for, by their ECS names. */
  readonly otherStorage?: readonly string[] | U;
  /** Path on the host. */
  readonly hostPath?: V | U;
}

export interface EfsModel<V, U = never> {
  readonly path: string;
  readonly fileSystemId: V;
  readonly accessPointId?: V;
  readonly rootDirectory?: V;
  readonly iam: boolean | U;
  /** Absent where it is always on. */
  readonly transitEncryption?: boolean | U;
  readonly transitEncryptionPort?: number | U;
}

/** An IAM statement that allows something. */
export interface Statement<V> {
  readonly path: string;
  readonly sid?: string;
  readonly actions: readonly string[];
  readonly resources: ListOf<V>;
  readonly conditions?: Readonly<Record<string, unknown>>;
}

/** The role of the code in the containers, or the role ECS uses to start them. */
export type RoleKind = "task" | "execution";

/** A statement, the role it is for, and the container that asks for it; none means the task. */
export interface RoleStatement<V> {
  readonly role: RoleKind;
  readonly container?: string;
  readonly statement: Statement<V>;
}

/** KMS keys a role may decrypt with. */
export interface RoleKeys<V> {
  readonly role: RoleKind;
  readonly keys: ListOf<V>;
}

/**
 * A configuration text that a container consumes. It is kept in an SSM parameter, which ECS reads
 * into the container's environment when the task starts.
 */
export interface ConfigDocument<V> {
  readonly path: string;
  /** Container that consumes the text. */
  readonly container: string;
  readonly content: V;
  readonly consumption: Consumption<V>;
  /**
   * Secret content lives under a fixed name and is updated in place. Other content lives under a
   * name that ends in its digest, is never changed, and outlives the revisions that read it.
   */
  readonly secret: boolean;
  /** Whether the author said so, rather than the content's looks. */
  readonly declaredSecret: boolean;
  /** A full parameter name, or a prefix that ends in `/`. */
  readonly parameterName?: string;
  readonly kmsKeyId?: V;
}

/** How a container gets at a document. */
export type Consumption<V> =
  /** The variable holds the text. */
  | { readonly as: "environment"; readonly variable: string }
  /** The variable holds the text, and one more argument of the command says so. */
  | { readonly as: "argument"; readonly variable: string; readonly argument: V }
  /** Another container receives the text in the variable and writes it to a shared volume. */
  | { readonly as: "file"; readonly variable: string; readonly writer: string };

/** What a container gains from a sidecar. */
export interface Contribution<V> {
  /** Name of the container that gains. */
  readonly to: string;
  /** Who contributes, in the user's terms. */
  readonly path: string;
  /** The container's own variables win. */
  readonly environment?: readonly Entry<V>[];
  /** The container's own condition on the same container wins. */
  readonly dependsOn?: readonly DependencyModel[];
  /** Replaces where the container's output goes. */
  readonly log?: LogModel<V>;
}

/** A sidecar is a value: its container, and everything that follows from having it. */
export interface Sidecar<V> {
  readonly container: ContainerModel<V>;
  readonly contributions: readonly Contribution<V>[];
  /** What the code in the container may do. */
  readonly statements: readonly Statement<V>[];
  readonly documents: readonly ConfigDocument<V>[];
  readonly volumes: readonly VolumeModel<V>[];
}

export interface ServiceModel<V, U = never> {
  readonly desiredCount?: number | U;
  readonly minimumHealthyPercent?: number | U;
  readonly maximumPercent?: number | U;
  readonly enableExecuteCommand?: boolean | U;
  readonly loadBalancers: readonly LoadBalancerModel<V, U>[];
  readonly capacityProviders: readonly CapacityProviderModel<V, U>[];
}

export interface LoadBalancerModel<V, U = never> {
  readonly path: string;
  readonly targetGroupArn: V;
  readonly containerName?: string | U;
  readonly containerPort?: number | U;
}

export interface CapacityProviderModel<V, U = never> {
  readonly path: string;
  readonly capacityProvider: V;
  readonly weight?: number | U;
  readonly base?: number | U;
}
