import { bytesOf } from "../../core/parameter";
import type { PlannedContainer } from "../../core";
import { replaceLater } from "../leaf";
import type { Leaf } from "../leaf";
import { containerDefinition } from "./container-definition";
import type { References } from "./container-definition";

// What these add is little, and not known yet.
const UNNAMED: References = {
  parameterName: () => "",
  documentText: ({ content }) => content,
  documentUrl: () => "",
};

/** Bytes the container definitions have at least: what is only known later counts for nothing. */
export function leastBytes(containers: readonly PlannedContainer<Leaf>[]): number {
  const definitions = containers.map((container) => containerDefinition(container, UNNAMED));
  return bytesOf(JSON.stringify(replaceLater(definitions, () => "")));
}
