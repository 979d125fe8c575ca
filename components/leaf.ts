import * as pulumi from "@pulumi/pulumi";
import type { Later, ListOf } from "../core";

/** A leaf string of a task in a Pulumi program: known now, or an output. */
export type Leaf = pulumi.Input<string>;

/** What a leaf says, where that is known when the program runs. */
export function peek(leaf: Leaf): string | undefined {
  return typeof leaf === "string" ? leaf : undefined;
}

/** Whether a value is only known later: an Output or a promise. */
export function isLater(value: unknown): boolean {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}

/** A tree with something else in place of each value that is only known later. */
export function replaceLater(
  node: unknown,
  by: (later: unknown, path: string) => unknown,
  path = "",
): unknown {
  if (isLater(node)) return by(node, path);
  if (Array.isArray(node)) return node.map((child, i) => replaceLater(child, by, `${path}[${i}]`));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [
      key,
      replaceLater(child, by, path === "" ? key : `${path}.${key}`),
    ]),
  );
}

/** A list argument as core reads it: item by item, or wholly later. */
export function listOf(value: pulumi.Input<Leaf[]>): ListOf<Leaf> {
  return Array.isArray(value) ? value : { later: value };
}

/** Whether a list is wholly later. */
export function isWhollyLater(list: unknown): list is Later {
  return typeof list === "object" && list !== null && "later" in list;
}

/** A text before a leaf. */
export function joined(prefix: string, leaf: Leaf): Leaf {
  return typeof leaf === "string" ? prefix + leaf : pulumi.interpolate`${prefix}${leaf}`;
}
