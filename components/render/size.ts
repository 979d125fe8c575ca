import { bytesOf } from "../../core/parameter";
import type { ContainerModel } from "../../core";
import { replaceLater } from "../leaf";
import type { Leaf } from "../leaf";
import { containerDefinition } from "./container-definition";

/** Bytes the container definitions have at least: what is only known later counts for nothing. */
export function leastBytes(containers: readonly ContainerModel<Leaf>[]): number {
  const definitions = containers.map((container) =>
    containerDefinition({ ...container, documentVariables: [] }, { parameterName: () => "" }),
  );
  // An output must be gone before JSON.stringify sees it: its toJSON is an error message.
  return bytesOf(JSON.stringify(replaceLater(definitions, () => "")));
}
