import { isObject } from "../core/json";
import type { Json } from "../core/json";
import { UNKNOWN } from "../core/known";

/**
 * What of a resource's properties is known. The policy SDK throws where somebody reads what a
 * preview does not know yet; thrown out of a policy, that turns a mandatory rule into an advisory
 * and leaves all beside the unknown leaf unchecked.
 */
export function snapshot(props: Json): Json {
  return Object.fromEntries(Object.keys(props).map((key) => [key, visible(() => props[key])]));
}

/**
 * Whether two readings of a resource's properties say the same: the SDK reads them anew for each
 * policy. Looks past the SDK's guards, at the marks it puts where a value is not known.
 */
export function saysTheSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && saysTheSame(behind(a, key), behind(b, key)))
  );
}

function visible(read: () => unknown): unknown {
  try {
    const value = read();
    if (Array.isArray(value)) return readList(value);
    return isObject(value) ? snapshot(value) : value;
  } catch (error) {
    if (isNotKnown(error)) return UNKNOWN;
    throw error;
  }
}

function readList(list: readonly unknown[]): unknown[] {
  return Array.from({ length: list.length }, (_, i) => visible(() => list[i]));
}

// By name: programs that compose a pack may bring another copy of the SDK.
function isNotKnown(error: unknown): boolean {
  return error instanceof Error && error.constructor.name === "UnknownValueError";
}

function behind(holder: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(holder, key)?.value;
}
