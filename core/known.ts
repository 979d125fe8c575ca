/**
 * Stands where a part of a task exists but cannot be read: a template in JSON text, a value a
 * preview does not know yet. It is neither the value nor its absence, so rules ask three ways:
 * `=== undefined` is absent, `known(x)` is the value, and UNKNOWN satisfies neither. One for all
 * entry points of the package: each has a copy of the core.
 */
export const UNKNOWN: unique symbol = Symbol.for("pulumi-ecs-sidecars.unknown");
export type Unknown = typeof UNKNOWN;

/** A list whose items are only known later, wrapped so that nobody iterates over it by mistake. */
export interface Later {
  readonly later: unknown;
}

/** The value where there is a known one. */
export function known<T>(value: T | Unknown): T | undefined {
  return value === UNKNOWN ? undefined : value;
}

/** The items of a list as far as they are known. */
export function items<T>(list: readonly T[] | Later | Unknown | undefined): readonly T[] {
  return Array.isArray(list) ? (list as readonly T[]) : [];
}
