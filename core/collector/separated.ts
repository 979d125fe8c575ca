// The collector reads a key `a::b` as a map in a map. Source: confmap v1.62.0, its KeyDelimiter.
const DELIMITER = "::";

type Json = Readonly<Record<string, unknown>>;

/** A configuration whose keys are those that the collector sees. */
export function separated(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(separated);
  if (!isMap(node)) return node;
  return Object.entries(node).reduce<Json>(
    (map, [key, value]) => merged(map, nested(key.split(DELIMITER), separated(value))),
    {},
  );
}

function nested([key = "", ...inner]: readonly string[], value: unknown): Json {
  return { [key]: inner.length === 0 ? value : nested(inner, value) };
}

function merged(a: Json, b: Json): Json {
  return Object.entries(b).reduce<Json>((map, [key, value]) => {
    const before = Object.hasOwn(map, key) ? map[key] : undefined;
    return { ...map, [key]: isMap(before) && isMap(value) ? merged(before, value) : value };
  }, a);
}

function isMap(node: unknown): node is Json {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
