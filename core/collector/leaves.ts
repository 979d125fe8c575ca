import type { Step } from "../model";

/** A text of a configuration, and where it stands. */
export interface Leaf {
  readonly text: string;
  readonly steps: readonly Step[];
}

/** The texts of a part of a configuration that stands at `steps`. */
export function leavesOf(node: unknown, steps: readonly Step[] = []): Leaf[] {
  if (typeof node === "string") return [{ text: node, steps }];
  if (Array.isArray(node)) return node.flatMap((item, i) => leavesOf(item, [...steps, i]));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => leavesOf(value, [...steps, key]));
}
