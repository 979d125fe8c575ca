import type { Json } from "../json";
import type { Unknown } from "../known";
import type { CollectorModel } from "./collector";
import type { PolicyModel, RoleKind, RoleModel } from "./role";
import type { ServiceModel } from "./service";
import type { TaskModel } from "./task";

/** What a resource is, whoever makes it: by the request to AWS that it amounts to. */
export type EntryKind =
  | "taskDefinition"
  | "service"
  | "taskSet"
  | "cluster"
  | "parameter"
  | "secret"
  | "logGroup"
  | "role"
  | "rolePolicy"
  | "policy"
  | "policyAttachment"
  | "rolePolicyList"
  | "policyAttachmentList"
  | "securityGroup"
  | "securityGroupRule"
  | "fileSystem"
  | "accessPoint"
  | "alarm"
  | "key"
  | "appMesh";

/** A resource of a program. */
export interface StackEntry {
  readonly kind: EntryKind;
  /** What tells it from all others: its URN. */
  readonly id: string;
  readonly name: string;
  /**
   * The request that makes it, with the identifiers of AWS's answer where they are known: `Arn`,
   * `GroupId`. UNKNOWN stands where something is not known yet.
   */
  readonly request: Json;
  /** By field of the request: ids of the resources that its value was made from. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** Where it is made, as far as that is known. */
  readonly region?: string;
}

/**
 * What a value names: a resource of the program; undefined where it is made elsewhere, or nothing
 * is named; UNKNOWN where nobody can say.
 */
export type Join<T> = T | Unknown | undefined;

/** A program, and what in it refers to what. */
export interface StackModel {
  readonly entries: readonly StackEntry[];
  readonly roles: readonly StackRole[];
  readonly tasks: readonly StackTask[];
  readonly services: readonly StackService[];
}

export interface StackTask {
  readonly entry: StackEntry;
  readonly task: TaskModel<unknown, Unknown>;
  readonly taskRole: Join<StackRole>;
  readonly executionRole: Join<StackRole>;
  readonly collectors: readonly StackCollector[];
}

export interface StackService {
  readonly entry: StackEntry;
  readonly service: ServiceModel<unknown, Unknown>;
  readonly task: Join<StackTask>;
}

/** A role, and all that it may do. */
export interface StackRole {
  readonly entry: StackEntry;
  /** Its own request: what stands in other resources is in `policies`. */
  readonly role: RoleModel<unknown, Unknown>;
  readonly policies: readonly PlacedPolicy[];
  /** Whether it may have policies that are not seen here. */
  readonly hasUnseen: boolean;
  /** Which role of a task it is, of the tasks that name it. */
  readonly uses: ReadonlySet<RoleKind>;
}

/** A policy, and the resource it stands in; none for the policies of AWS. */
export interface PlacedPolicy {
  readonly entry?: StackEntry;
  readonly policy: PolicyModel<Unknown>;
}

/** A collector in a container of a task. */
export interface StackCollector {
  /** The resource that the configuration stands in. */
  readonly entry: StackEntry;
  /** The container of the task definition. */
  readonly containerPath: string;
  readonly model: CollectorModel;
}
