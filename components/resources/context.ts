import type * as pulumi from "@pulumi/pulumi";
import type { Leaf } from "../leaf";
import type { PlannedTask } from "../planned";
import type { Account } from "../render/account";

/** What every child of a component is made with. */
export interface ResourceContext {
  readonly parent: pulumi.ComponentResource;
  /** Name of the component: the first part of every child's name. */
  readonly name: string;
  readonly planned: PlannedTask;
  readonly account: Account;
  readonly tags: Readonly<Record<string, Leaf>> | undefined;
}

/** The tags, where there are any. */
export function tagged({ tags }: ResourceContext): { tags?: Record<string, Leaf> } {
  return tags === undefined ? {} : { tags: { ...tags } };
}
