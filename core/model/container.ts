import type { FirelensModel, LogModel } from "./logging";
import type { Entry, ListOf } from "./values";

export interface ContainerModel<V, U = never> {
  readonly path: string;
  readonly name: string | U;
  readonly image: V;
  readonly command?: ListOf<V> | U;
  readonly entryPoint?: ListOf<V> | U;
  readonly ports: readonly PortModel<U>[] | U;
  /** TCP ports that its program takes beside what is mapped, where its kind tells. */
  readonly listens?: readonly number[] | U;
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
  /** What a link calls it here. */
  readonly alias?: string;
}
