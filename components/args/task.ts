import type * as pulumi from "@pulumi/pulumi";
import type { CpuArchitecture, OperatingSystemFamily } from "./constants";
import type { ContainerArgs, SidecarArgs } from "./container";
import type { LogRouterArgs } from "./log-router";
import type { OtelCollectorArgs } from "./otel-collector";
import type { LogGroupArgs } from "./logging";
import type { RoleArgs } from "./roles";

/** Arguments of EcsTaskDefinition: an application container, its sidecars, and what they share. */
export interface EcsTaskDefinitionArgs {
  /** The application. */
  container: ContainerArgs;
  /** Name of the application's container. Default: `app`. */
  containerName?: string;
  /** Sidecars by container name. */
  sidecars?: Record<string, SidecarArgs>;
  /** An OpenTelemetry collector. `{}` receives OTLP and sends traces to X-Ray, metrics to CloudWatch. */
  otelCollector?: OtelCollectorArgs;
  /** A FireLens log router. `{}` sends what the application writes to a CloudWatch log group. */
  logRouter?: LogRouterArgs;
  /** Volumes by name. `{}` is scratch space that lives as long as the task. */
  volumes?: Record<string, VolumeArgs>;
  /**
   * CPU units of the task: 256, 512, 1024, 2048, 4096, 8192, 16384 or 32768.
   * Default: the smallest Fargate size that fits the containers.
   */
  cpu?: number;
  /**
   * Memory of the task in MiB, one of the values Fargate pairs with `cpu`.
   * Default: the smallest Fargate size that fits the containers.
   */
  memory?: number;
  /** Ephemeral storage of the task in GiB, from 21 to 200. Default: Fargate's 20. */
  ephemeralStorage?: number;
  /** Architecture and operating system. Default: X86_64 and LINUX. */
  runtimePlatform?: RuntimePlatformArgs;
  /** Defaults of every log group the component makes. */
  logging?: LogGroupArgs;
  /** Role of the code in the containers. Default: made, with exactly the permissions asked for. */
  taskRole?: RoleArgs;
  /** Role ECS uses to pull images, read secrets and write logs. Default: made, least privilege. */
  executionRole?: RoleArgs;
  /** Family of the task definition. Default: `<project>-<stack>-<component>`. */
  family?: string;
  /**
   * Whether old revisions stay ACTIVE, also after destroy, so that a rollback finds them.
   * Default: true.
   */
  retainRevisions?: boolean;
  /**
   * Host and prefix of a registry that serves the component's default images, such as an ECR
   * pull-through cache. Images below it get the pull-through grants too.
   */
  imageRegistry?: string;
  /** Practice rules that do not apply here: rule id and the reason. */
  acknowledge?: Record<string, string>;
  /** Tags of everything that is made. */
  tags?: Record<string, pulumi.Input<string>>;
}

/** Architecture and operating system of the task. */
export interface RuntimePlatformArgs {
  /** CPU architecture. Default: X86_64. */
  cpuArchitecture?: CpuArchitecture;
  /** Operating system. Default: LINUX. */
  operatingSystemFamily?: OperatingSystemFamily;
}

/** A volume of the task. Without `efs` it is scratch space that lives as long as the task. */
export interface VolumeArgs {
  /** Elastic File System behind the volume. */
  efs?: EfsVolumeArgs;
}

/**
 * An EFS volume. Transit encryption is always on. The task role may mount it, and write to it if a
 * container mounts it with `readOnly: false`.
 */
export interface EfsVolumeArgs {
  /** Id of the file system. */
  fileSystemId: pulumi.Input<string>;
  /** Id of the access point. `rootDirectory` must then be left out or `/`. */
  accessPointId?: pulumi.Input<string>;
  /** Directory of the file system that is mounted. Default: `/`. */
  rootDirectory?: pulumi.Input<string>;
  /** Whether the task role authorises the mount. Default: true. */
  iam?: boolean;
  /** Port for encrypted traffic. Default: chosen by the EFS mount helper. */
  transitEncryptionPort?: number;
}
