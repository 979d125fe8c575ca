import type * as pulumi from "@pulumi/pulumi";
import type { AppProtocol, ContainerCondition, TransportProtocol } from "./constants";
import type { ContainerLoggingArgs } from "./logging";
import type { LinuxParametersArgs, SystemControlArgs, UlimitArgs } from "./linux";
import type { StatementArgs } from "./roles";

/** A container of the task: an ECS container definition, its fields by their ECS names. */
export interface ContainerArgs {
  /**
   * Image to run, with its tag or digest. It may come from any image builder. Pulls from private
   * ECR repositories are granted to the execution role.
   */
  image: pulumi.Input<string>;
  /** Arguments of the entry point, one list item each: no shell splits them. Default: the image's own. */
  command?: pulumi.Input<pulumi.Input<string>[]>;
  /** Program to start, one list item per word. Default: the image's own. */
  entryPoint?: pulumi.Input<pulumi.Input<string>[]>;
  /** One more TCP port the container listens on, beside `portMappings`. From 1 to 65535. */
  port?: number;
  /** Ports the container listens on. Each port may be used once per protocol in the whole task. */
  portMappings?: PortMappingArgs[];
  /**
   * CPU units reserved for the container; 1024 are one vCPU. The sum over all containers must fit
   * the task. Default: none, the container shares what the others leave.
   */
  cpu?: number;
  /**
   * Hard memory limit in MiB, at least 6. A container that exceeds it is killed. Default: none,
   * the container shares what the task has left.
   */
  memory?: number;
  /** Memory in MiB kept free for the container, below `memory` where both are set. Not on Windows. */
  memoryReservation?: number;
  /**
   * Whether the whole task stops when this container stops. Default: true. At least one container
   * of a task must be essential.
   */
  essential?: boolean;
  /** User the container runs as: a name, a UID, or either with `:group`. Default: the image's own. */
  user?: pulumi.Input<string>;
  /** Working directory of the container. Default: the image's own. */
  workingDirectory?: pulumi.Input<string>;
  /**
   * Environment variables. The names must be known when the program runs, the values may be
   * outputs. Values are readable by everyone who may describe the task definition: put secrets
   * into `secrets` or `secretValues`.
   */
  environment?: Record<string, pulumi.Input<string>>;
  /**
   * Environment variables read from SSM parameters (name or ARN) or Secrets Manager (ARN, with
   * `:json-key:version-stage:version-id` if wanted) when the task starts. The execution role may
   * read exactly these.
   */
  secrets?: Record<string, pulumi.Input<string>>;
  /**
   * Environment variables whose secret values are given here. Each is kept as an SSM SecureString
   * parameter of a fixed name, made, granted and wired by the component; a new value updates the
   * parameter and rolls the tasks. At most 8192 bytes (Advanced tier above 4096).
   */
  secretValues?: Record<string, pulumi.Input<string>>;
  /**
   * Configuration texts by the environment variable that receives them. Each is kept in an SSM
   * parameter made, granted and wired by the component, under a name that follows its content.
   */
  documents?: Record<string, DocumentArgs>;
  /** ARNs of S3 objects ending in `.env` with more environment variables, at most 10. Not on Windows. */
  environmentFiles?: pulumi.Input<pulumi.Input<string>[]>;
  /** ARN of the Secrets Manager secret with the credentials of a private registry other than ECR. */
  credentialsParameter?: pulumi.Input<string>;
  /** Docker labels of the container. */
  dockerLabels?: Record<string, pulumi.Input<string>>;
  /** Volumes of the task this container mounts. */
  mountPoints?: MountPointArgs[];
  /**
   * Containers this one waits for, and what it waits for. Containers stop in the reverse order.
   * The names must be known when the program runs.
   */
  dependsOn?: Record<string, ContainerCondition>;
  /** Health check that ECS runs inside the container. The image's own HEALTHCHECK is ignored by ECS. */
  healthCheck?: HealthCheckArgs;
  /**
   * Seconds that containers waiting for this one (COMPLETE, SUCCESS or HEALTHY) give it, from 2
   * to 120. Default: none, they wait without end.
   */
  startTimeout?: number;
  /** Seconds from SIGTERM to SIGKILL, from 2 to 120. Default: ECS's 30. */
  stopTimeout?: number;
  /** Restarts the container in place when it exits. Presence switches it on. Not on Windows. */
  restartPolicy?: RestartPolicyArgs;
  /** Whether the container's root file system is read-only. Default: false. Not on Windows. */
  readonlyRootFilesystem?: boolean;
  /** Whether the container gets root rights on its host. Fargate refuses true. */
  privileged?: boolean;
  /** Whether stdin is kept open. Default: false. */
  interactive?: boolean;
  /** Whether a TTY is allocated. Default: false. */
  pseudoTerminal?: boolean;
  /**
   * Whether ECS resolves the image tag to one digest per deployment: `enabled` or `disabled`.
   * Default: ECS's `enabled`.
   */
  versionConsistency?: string;
  /** Linux settings of the container. Not on Windows. */
  linuxParameters?: LinuxParametersArgs;
  /** Resource limits of the container's processes. Not on Windows. */
  ulimits?: UlimitArgs[];
  /** Kernel parameters. In a Fargate task they hold for all containers. Not on Windows. */
  systemControls?: SystemControlArgs[];
  /**
   * Where the container's output goes. Default: a CloudWatch log group of its own, made by the
   * component.
   */
  logging?: ContainerLoggingArgs;
  /**
   * Permissions the container's code needs, added to the task role. All containers of a task share
   * that role: the list is bookkeeping, not isolation.
   */
  permissions?: StatementArgs[];
  /**
   * Other fields of the ECS container definition by their ECS names, passed on unchanged. A field
   * that has a typed argument is refused.
   */
  overrides?: Record<string, any>;
}

/** A sidecar: a container beside the application, and what the application gains by it. */
export interface SidecarArgs extends ContainerArgs {
  /** Makes the application wait for this sidecar. Default: it does not wait. */
  appDependsOn?: ContainerCondition;
  /** Environment variables the application gains. The application's own variables win. */
  appEnvironment?: Record<string, pulumi.Input<string>>;
}

/** A port a container listens on. On Fargate the host port is always the container port. */
export interface PortMappingArgs {
  /** Port the container listens on, from 1 to 65535. Exactly one of this and `containerPortRange`. */
  containerPort?: number;
  /** Range of ports such as `8000-8010`. Exactly one of this and `containerPort`. */
  containerPortRange?: string;
  /** Transport protocol. Default: tcp. */
  protocol?: TransportProtocol;
  /** Name of the port, unique in the task, lower case: what Service Connect would refer to. */
  name?: string;
  /** Application protocol of a named port. Default: plain TCP. */
  appProtocol?: AppProtocol;
}

/** Health check that ECS runs inside a container. */
export interface HealthCheckArgs {
  /**
   * Command whose exit code 0 means healthy. The first item is `CMD` (run the rest as it is) or
   * `CMD-SHELL` (run the second item in the image's shell).
   */
  command: string[];
  /** Seconds between two checks, from 5 to 300. Default: 10. */
  interval?: number;
  /** Failures in a row that make the container unhealthy, from 1 to 10. Default: 2. */
  retries?: number;
  /** Seconds one check may take, from 2 to 60. Default: 5. */
  timeout?: number;
  /** Seconds after the start in which failures do not count, from 0 to 300. Default: 0. */
  startPeriod?: number;
}

/** Restarts a container in place when it exits. */
export interface RestartPolicyArgs {
  /** Seconds a container must have run before an exit restarts it, from 60 to 1800. Default: 300. */
  restartAttemptPeriod?: number;
  /** Exit codes that do not cause a restart, at most 50. Default: none, every exit restarts. */
  ignoredExitCodes?: number[];
}

/** A volume of the task mounted into a container. */
export interface MountPointArgs {
  /** Key of the volume in the task's `volumes`. */
  sourceVolume: string;
  /** Absolute path inside the container. */
  containerPath: string;
  /** Whether the container may only read. Default: true on an EFS volume, false on a scratch volume. */
  readOnly?: boolean;
}

/** A configuration text kept in an SSM parameter and handed to a container as a variable. */
export interface DocumentArgs {
  /**
   * The text. Kept in the Standard tier up to 4096 bytes of UTF-8, in the Advanced tier (which is
   * charged) up to 8192. A Pulumi secret is treated like `secret: true`.
   */
  content: pulumi.Input<string>;
  /**
   * Whether the text is secret. It is then kept as a SecureString under a fixed name, updated in
   * place, never shown, and a change rolls the tasks. Default: false.
   */
  secret?: boolean;
  /**
   * Name of the parameter. One that ends in `/` is a prefix; a full name gives up the safety of a
   * rollback, because the old revision then reads the new text. Default: chosen by the component.
   */
  parameterName?: string;
  /** KMS key (ARN, id or `alias/…`) that encrypts a secret text. Default: the account's SSM key. */
  kmsKeyId?: pulumi.Input<string>;
}
