import type { CloudRecord, CloudView } from "./cloud";
import type { ProviderError } from "./errors";
import type { Reliance } from "./eventual";
import type { Place } from "./identifiers";
import { isObject, type Props, type Value } from "./values";

/** What service code gets when something is created, updated or deleted. */
export interface Operation extends Place {
  urn: string;
  /** Checked inputs, all known. */
  inputs: Props;
  cloud: CloudView;
}

export interface ChangeOperation extends Operation {
  id: string;
  /** The object as the cloud holds it. */
  record: CloudRecord;
}

/** What a create decided: the id, the outputs AWS adds, and where to keep it when not under its id. */
export interface Created {
  id: string;
  outputs?: Props;
  key?: string;
}

/** Autonaming: which input it fills and AWS's limit for it. */
export interface Naming {
  property: string;
  maxLength: number;
  /** Makes a proposed name legal, e.g. lower case for buckets. */
  adapt?: (name: string) => string;
}

export interface Change {
  /** Top-level input that differs. */
  property: string;
  olds: Props;
  news: Props;
}

/** A change of an input that replaces, in words and as a test. */
export interface ReplacingChange {
  when: string;
  is: (change: Change) => boolean;
}

export interface Failure {
  property: string;
  reason: string;
}

/** How one resource type behaves. Everything its shape says comes from @pulumi/aws itself. */
export interface ResourceType {
  /** The canonical token first; further ones are aliases of the same AWS object. */
  tokens: readonly [string, ...string[]];
  /** Absent: the type's optional `name`, up to 255 characters. Null: no autonaming. */
  naming?: Naming | null;
  /** Optional inputs that AWS or Terraform fills with a fixed value, known at preview. */
  defaults?: Props;
  /** Defaults inside blocks, or lists of blocks, that a program gives. */
  blocks?: Readonly<Record<string, Props>>;
  /** Inputs that are JSON text and compare as JSON. */
  json?: readonly string[];
  /** Inputs that the provider compares in a way of its own, because AWS returns more than was sent. */
  same?: Readonly<Record<string, (old: Value, wanted: Value, props: Props) => boolean>>;
  /** Inputs that cannot change in place; `region` never can. */
  replaces: readonly string[] | { allBut: readonly string[] };
  /** Inputs of which some changes cannot be made in place. */
  replacesWhen?: Readonly<Record<string, ReplacingChange>>;
  /** Why the provider refuses to plan a change. */
  refuses?: (change: Change) => string | undefined;
  /** Rules beyond shape, on values that may be unknown. */
  check?: (inputs: Props) => Failure[];
  create: (operation: Operation) => Created;
  /** The error of a create whose name is taken; without it a second object simply replaces the first. */
  taken?: (inputs: Props) => ProviderError;
  /** True if IAM makes it known only in time. */
  eventual?: boolean;
  /** What of IAM a create or update uses. */
  relies?: (operation: Operation) => readonly Reliance[];
  /** Outputs that an update changes. */
  update?: (operation: ChangeOperation) => Props;
  /** Outputs whose value after the update cannot be known at preview. */
  unknownAfter?: (olds: Props, news: Props) => readonly string[];
  /** Throws if AWS refuses; returns a record to keep (a retained or inactive object). */
  remove?: (operation: ChangeOperation) => CloudRecord | undefined;
  /** Where the object lies in the cloud, from its id and state. */
  key?: (id: string, state: Props) => string;
  /** False for an object that exists but counts as gone, e.g. an inactive revision. */
  visible?: (record: CloudRecord) => boolean;
  /** What ECS's circuit breaker leads to: outputs that stay as they were. See the faults file. */
  rolledBack?: (operation: Operation, record: CloudRecord | undefined) => Props;
}

/** What a function (an invoke) gets. */
export interface Call extends Place {
  args: Props;
  cloud: CloudView;
}

export type ProviderFunction = (call: Call) => Props;

export interface Service {
  types?: readonly ResourceType[];
  functions?: Readonly<Record<string, ProviderFunction>>;
}

/** True for inputs that no change leaves the object in place. */
export function isReplaced({ replaces }: ResourceType, property: string): boolean {
  if (property === "region") return true;
  return "allBut" in replaces ? !replaces.allBut.includes(property) : replaces.includes(property);
}

export function isReplacement(type: ResourceType, change: Change): boolean {
  const sometimes = type.replacesWhen?.[change.property];
  return isReplaced(type, change.property) || sometimes?.is(change) === true;
}

/** A block, or each of a list, with the defaults that the provider knows. */
export function filledBlock({ blocks }: ResourceType, property: string, value: Value): Value {
  const fill = (block: Value): Value =>
    isObject(block) ? { ...blocks?.[property], ...block } : block;
  if (!blocks?.[property]) return value;
  return Array.isArray(value) ? value.map(fill) : fill(value);
}
