import type * as pulumi from "@pulumi/pulumi";
import type { AppCondition, ContainerCondition } from "./constants";
import type { DocumentArgs, HealthCheckArgs, MountPointArgs, RestartPolicyArgs } from "./container";
import type { ContainerLoggingArgs } from "./logging";
import type { StatementArgs } from "./roles";

/** What every typed sidecar may be told. Each field's default is the kind's own. */
export interface TypedSidecarArgs {
  /** Name of the container. Default: the name of the kind, such as `otel-collector`. */
  name?: string;
  /** Image to run instead of the kind's own. Not beside `imageTag`. */
  image?: pulumi.Input<string>;
  /** Tag of the kind's own image. Default: the release that this version was tested with. */
  imageTag?: string;
  /** CPU units reserved for the container; 1024 are one vCPU. Default: none. */
  cpu?: number;
  /** Hard memory limit in MiB. A container that exceeds it is killed. Default: the kind's. */
  memory?: number;
  /** Memory in MiB kept free for the container. Default: the kind's. */
  memoryReservation?: number;
  /** Seconds that containers waiting for this one give it, from 2 to 120. Default: the kind's. */
  startTimeout?: number;
  /** Seconds from SIGTERM to SIGKILL, from 2 to 120. Default: ECS's 30. */
  stopTimeout?: number;
  /** Whether the whole task stops when this container stops. Default: the kind's. */
  essential?: boolean;
  /** Whether the container's root file system is read-only. Default: the kind's. */
  readonlyRootFilesystem?: boolean;
  /** User the container runs as: a name, a UID, or either with `:group`. Default: the image's own. */
  user?: pulumi.Input<string>;
  /** Environment variables beside the kind's own; one of the same name wins. */
  environment?: Record<string, pulumi.Input<string>>;
  /** Environment variables read from SSM parameters or Secrets Manager, as in a container. */
  secrets?: Record<string, pulumi.Input<string>>;
  /** Environment variables whose secret values are given here, as in a container. */
  secretValues?: Record<string, pulumi.Input<string>>;
  /** Configuration texts by the environment variable that receives them, as in a container. */
  documents?: Record<string, DocumentArgs>;
  /** ARNs of S3 objects ending in `.env` with more environment variables, at most 10. */
  environmentFiles?: pulumi.Input<pulumi.Input<string>[]>;
  /** Docker labels of the container. */
  dockerLabels?: Record<string, pulumi.Input<string>>;
  /** Volumes of the task this container mounts. */
  mountPoints?: MountPointArgs[];
  /** Containers this one waits for, and what it waits for. */
  dependsOn?: Record<string, ContainerCondition>;
  /** Health check that ECS runs inside the container. Default: the kind's. */
  healthCheck?: HealthCheckArgs;
  /** Restarts the container in place when it exits. Default: the kind's. */
  restartPolicy?: RestartPolicyArgs;
  /** Where the container's output goes. Default: a CloudWatch log group of its own. */
  logging?: ContainerLoggingArgs;
  /** Permissions the container needs beside those the kind derives, added to the task role. */
  permissions?: StatementArgs[];
  /** Other fields of the ECS container definition by their ECS names, passed on unchanged. */
  overrides?: Record<string, any>;
  /** What the application waits for in this sidecar; NONE: it does not wait. Default: the kind's. */
  appDependsOn?: AppCondition;
}
