import { isObject } from "../json";
import type { Json } from "../json";
import { own } from "../own";

// The collector reads a key `a::b` as a map in a map. Source: confmap v1.62.0, its KeyDelimiter.
const DELIMITER = "::";

/** A configuration whose keys are those that the collector sees. */
export function separated(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(separated);
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, separated(value)] as const);
  // Merging copies what is merged so far: it is for the few maps with such keys.
  if (!entries.some(([key]) => key.includes(DELIMITER))) return Object.fromEntries(entries);
  return entries.reduce<Json>(
    (map, [key, value]) => merged(map, nested(key.split(DELIMITER), value)),
    {},
  );
}

function nested([key = "", ...inner]: readonly string[], value: unknown): Json {
  return { [key]: inner.length === 0 ? value : nested(inner, value) };
}

function merged(a: Json, b: Json): Json {
  return Object.entries(b).reduce<Json>((map, [key, value]) => {
    const before = own(map, key);
    return { ...map, [key]: isObject(before) && isObject(value) ? merged(before, value) : value };
  }, a);
}
