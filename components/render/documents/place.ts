import type { PlannedDocument } from "../../../core";
import type { Leaf } from "../../leaf";
import { digest, documentPrefix } from "../../names";

/** Where a document lives, but for what its content adds. */
export interface Place {
  /** Name of the parameter or key of the object, or what it begins with. */
  readonly name: string;
  /** Last part of the Pulumi name where the component chose the name. */
  readonly resourceName: string;
  /** Whether the author gave the name or its prefix. */
  readonly given: boolean;
  /** Whether the author gave the full name, which then never changes. */
  readonly full: boolean;
}

export function placeOf(base: string, document: PlannedDocument<Leaf>): Place {
  const { parameterName, container, consumption, key } = document;
  const full = parameterName !== undefined && !parameterName.endsWith("/");
  const prefix = parameterName ?? documentPrefix(base, container);
  return {
    name: full ? parameterName : `${prefix}${consumption.variable}`,
    resourceName: key.replace("/", "-"),
    given: parameterName !== undefined,
    full,
  };
}

// A parameter that the author named keeps its Pulumi name while containers and variables are
// renamed, and gets another one with another name: neither way two resources claim one parameter.
export function named(name: string): string {
  return `named-${digest(name)}`;
}
