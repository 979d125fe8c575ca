import { hex } from "./identifiers";
import type { Naming } from "./resource-type";

/** The engine's wish, from `pulumi:autonaming` in the stack's configuration. */
export interface AutonamingWish {
  proposedName: string;
  mode: "propose" | "enforce" | "disable";
}

const RANDOM_LENGTH = 7;

/**
 * `<pulumi name>-<7 hex>` with digits from the URN, so that a program gets the same names every
 * time. A name that is taken (the old half of a replacement) moves on to the next digits.
 */
export function autoname(naming: Naming, urn: string, isTaken: (name: string) => boolean): string {
  const adapt = naming.adapt ?? ((name: string) => name);
  const prefix = `${pulumiName(urn)}-`;
  if (adapt(prefix).length + RANDOM_LENGTH > naming.maxLength) {
    const limit = `longer than maximum length ${naming.maxLength}`;
    throw new RangeError(`name '${adapt(prefix)}' plus ${RANDOM_LENGTH} random chars is ${limit}`);
  }
  for (let generation = 0; ; generation++) {
    const seed = generation === 0 ? urn : `${urn}#${generation}`;
    const name = adapt(prefix + hex(RANDOM_LENGTH, seed));
    if (!isTaken(name)) return name;
  }
}

/** What Terraform makes of `namePrefix`: the prefix and 26 digits, decided at creation. */
export function prefixedName(prefix: string, urn: string): string {
  return prefix + hex(26, "namePrefix", urn);
}

export function pulumiName(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** The resource's own type: the last of the parents' types in a URN. */
export function pulumiType(urn: string): string {
  return urn.split("::")[2]?.split("$").at(-1) ?? "";
}
