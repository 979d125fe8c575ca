import type { ListOf } from "./values";

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

/** A role that somebody else made, and where it is named. */
export interface GivenRoleModel<V> {
  readonly path: string;
  readonly value: V;
}

/** An IAM role that somebody makes. */
export interface RoleModel<V, U = never> {
  readonly path: string;
  /** Where the author writes what does not stand under the name of AWS's API. */
  readonly paths?: Readonly<Record<string, string>>;
  /** Which role of a task it certainly is. */
  readonly usedAs?: RoleKind;
  readonly name?: V | U;
  /** IAM's path of the role: `/teams/shop/`. */
  readonly rolePath?: string | U;
  readonly description?: V | U;
  /** Seconds. */
  readonly maxSessionDuration?: number | U;
  readonly permissionsBoundary?: V | U;
  readonly managedPolicyArns?: ListOf<V> | U;
  readonly trust?: PolicyModel<U> | U;
  /** Inline policies. */
  readonly policies: readonly PolicyModel<U>[] | U;
  /** What a leaf says, where that is known. */
  peek(leaf: V): string | undefined;
}

/** A policy document. */
export interface PolicyModel<U = never> {
  /** Where the document stands. */
  readonly path: string;
  readonly namePath?: string;
  readonly name?: string | U;
  /** The parsed JSON, any part of which may be UNKNOWN; absent where the text is no JSON object. */
  readonly document?: Readonly<Record<string, unknown>> | U;
  /** Characters that IAM counts, where the whole text is known. */
  readonly size?: number;
}
