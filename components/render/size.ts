import { bytesOf } from "../../core/parameter";
import type { ContainerModel } from "../../core";
import { isLater } from "../leaf";
import type { Leaf } from "../leaf";
import { containerDefinition } from "./container-definition";

/** Bytes the container definitions have at least: what is only known later counts for nothing. */
export function leastBytes(containers: readonly ContainerModel<Leaf>[]): number {
  const definitions = containers.map((container) =>
    containerDefinition({ ...container, documentVariables: [] }, { parameterName: () => "" }),
  );
  return bytesOf(JSON.stringify(withoutOutputs(definitions)));
}

// An output must be gone before JSON.stringify sees it: its toJSON is an error message.
function withoutOutputs(node: unknown): unknown {
  if (isLater(node)) return "";
  if (Array.isArray(node)) return node.map(withoutOutputs);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => [key, withoutOutputs(child)]),
  );
}
