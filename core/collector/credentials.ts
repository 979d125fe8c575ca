import { looksLikeCredential } from "../credential";
import type { Step } from "../model";
import { referencesIn } from "./expansion";
import { leavesOf } from "./leaves";
import type { Leaf } from "./leaves";

/** Headers that hold a credential whatever they are called. */
const HEADERS = /(^|_)(AUTHORIZATION|X_HONEYCOMB_TEAM)$/;

/** Where a configuration holds a credential itself, not a reference to one. */
export function credentialsIn(config: unknown): (readonly Step[])[] {
  return leavesOf(config)
    .filter((leaf) => isCredential(leaf))
    .map(({ steps }) => steps);
}

function isCredential({ text, steps }: Leaf): boolean {
  // A reference beside fixed text is how a secret is filled in: "Bearer ${env:TOKEN}".
  const name = referencesIn(text).length > 0 ? "" : variableOf(keysOf(steps).join("_"));
  return looksLikeCredential(HEADERS.test(name) ? "TOKEN" : name, text);
}

/** The keys on the way to a part, without the indices of lists. */
export function keysOf(steps: readonly Step[]): string[] {
  return steps.filter((step) => typeof step === "string");
}

/** A key as the name of a variable. */
export function variableOf(key: string): string {
  return key.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
}
