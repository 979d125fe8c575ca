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
 * The object behind the SDK's guards: with its marks where a value is not known. The SDK itself
 * looks there; an SDK that has no such way gives nothing.
 */
export function unguarded(props: Json): Json | undefined {
  const target = props["__getSpecialProxyTarget"];
  return isObject(target) ? target : undefined;
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
