import * as pulumi from "@pulumi/pulumi";
import { isGiven } from "../../core/json";
import { isLater, replaceLater } from "../leaf";
import type { Leaf } from "../leaf";
import { withFixedMessage, withoutStack } from "../without-stack";

/** A value in which any part may be an output yet. */
export type Unfilled<T> =
  | pulumi.Input<T>
  | (T extends string | number | boolean | undefined
      ? pulumi.Input<T>
      : { readonly [K in keyof T]: Unfilled<T[K]> });

/**
 * Builds something from a tree whose outputs are filled in. The distinct outputs are awaited once,
 * together: an apply per leaf would cost half as much again. Without outputs the result is plain
 * and there at once. `place` is where the tree stands, in the author's terms.
 */
export function fill<T, R>(
  tree: Unfilled<T>,
  build: (filled: T) => R,
  place = "",
): pulumi.Input<R> {
  const pending = new Set<unknown>();
  collect(tree, pending);
  if (pending.size === 0) return build(tree as T);
  const outputs = [...pending];
  return together(outputs, (values) => {
    const filled = new Map(outputs.map((output, i) => [output, values[i]]));
    return build(replaceLater(tree, (later, path) => valueOf(filled.get(later), path), place) as T);
  });
}

// Awaiting one output by itself costs a third of awaiting a list of one. Only that looks inside
// its value for outputs, which no typed program puts there.
function together<R>(
  outputs: readonly unknown[],
  build: (values: readonly unknown[]) => R,
): pulumi.Output<R> {
  const [only] = outputs;
  if (outputs.length > 1 || !pulumi.Output.isInstance(only)) {
    return pulumi.all([...outputs]).apply<R>(build);
  }
  return only.apply((value: unknown): R => {
    // An output in place of a result is awaited too, which the type of apply does not say of R.
    return isFilled(value) ? build([value]) : (pulumi.all([value]).apply(build) as R);
  });
}

/** A text that, if it is known only later, must then be there. */
export function given(text: Leaf, place: string): Leaf {
  return fill<string, string>(text, (known) => known, place);
}

/** Whether a tree holds no output. */
export function isFilled(tree: unknown): boolean {
  const pending = new Set<unknown>();
  collect(tree, pending);
  return pending.size === 0;
}

function collect(node: unknown, into: Set<unknown>): void {
  if (isLater(node)) into.add(node);
  else if (typeof node === "object" && node !== null) {
    for (const child of Object.values(node)) collect(child, into);
  }
}

// A stack reference to an output that is not there has no value: without this it would become a
// missing field, or the text "undefined" in an ARN.
function valueOf(value: unknown, path: string): unknown {
  if (isGiven(value)) return value;
  const message = `An output that is needed at ${path} has no value.\n  Fix: Look at where the output comes from, such as the name of a stack reference's output.`;
  throw withFixedMessage(withoutStack(new pulumi.RunError(message)));
}
