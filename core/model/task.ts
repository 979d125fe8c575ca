import type { Finding } from "../issue";
import type { Access } from "./access";
import type { CollectorModel } from "./collector";
import type { ContainerModel } from "./container";
import type { ConfigDocument } from "./document";
import type { ManagedLogGroup, OwnLogGroupModel } from "./logging";
import type { GivenRoleModel, RoleKeys, RoleModel, RoleStatement } from "./role";
import type { ServiceModel } from "./service";
import type { Contribution } from "./sidecar";
import type { Entry } from "./values";
import type { VolumeModel } from "./volume";

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
  /** Whether the code in the containers has a role; absent where one is made here. */
  readonly hasTaskRole?: boolean | U;
  /** Roles of the task that somebody else made, by ARN or name. */
  readonly givenRoles?: readonly GivenRoleModel<V>[] | U;
  /** Amazon Elastic Inference accelerators. */
  readonly inferenceAccelerators?: readonly unknown[] | U;
  readonly tags?: readonly Entry<V, U>[] | U;
  readonly proxy?: ProxyModel<U> | U;
  readonly placementConstraints?: readonly unknown[] | U;
  /** Bytes of the document ECS would register, where the whole of it is known. */
  readonly bytes?: number;
  /** What could not be read, because it has the wrong type. */
  readonly misread?: readonly Finding[];
  /** Fields that ECS does not know, by the object that has them. */
  readonly strangers?: readonly StrangersModel[];
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
  /** What the code in the containers does with AWS's services. */
  readonly access?: readonly ContainerAccess<V>[];
  /** Log groups that the code in a container writes to by itself. */
  readonly logGroups?: readonly OwnLogGroupModel<V>[];
  /** Roles made here, without the statements above. */
  readonly roles?: readonly RoleModel<V>[];
  /** OpenTelemetry collectors whose configuration is known here. */
  readonly collectors?: readonly CollectorModel[];
  /** What every log group made here has, unless its container says otherwise. */
  readonly logDefaults?: ManagedLogGroup<V>;
  /** Contributions to containers the task does not have. */
  readonly unplaced: readonly Contribution<V>[];
  readonly service?: ServiceModel<V, U>;
  /** What a leaf says, where that is known. The only way core looks at a leaf. */
  peek(leaf: V): string | undefined;
}

/** The fields of one object that are none, beside all it may have. */
export interface StrangersModel {
  readonly known: readonly string[];
  readonly fields: readonly { readonly name: string; readonly path: string }[];
}

/** What the code in a container does with an AWS service. */
export interface ContainerAccess<V> {
  readonly container: string;
  readonly access: Access<V>;
}

export interface PlatformModel<U = never> {
  readonly cpuArchitecture?: string | U;
  readonly operatingSystemFamily?: string | U;
}

/** The App Mesh proxy of a task. */
export interface ProxyModel<U = never> {
  readonly path: string;
  readonly type?: string | U;
  readonly container?: string | U;
  readonly properties?: readonly ProxyPropertyModel<U>[] | U;
}

export interface ProxyPropertyModel<U = never> {
  readonly name: string | U;
}
