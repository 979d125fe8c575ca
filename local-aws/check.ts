import type { Metadata, ObjectShape, Shape } from "./metadata/model";
import type { Failure } from "./resource-type";
import { DEFAULTS_KEY, isObject, isUnknown, type Props, type Value } from "./values";

interface Checked {
  value: Value;
  failures: Failure[];
}

/**
 * Checks inputs against their shape, nested objects included. Scalars of the wrong kind that the
 * bridge converts ("80" for a number, 80 for a string) are converted; everything else is a failure.
 * Failures name types only, never values: a value may be secret.
 */
export function checkInputs(
  inputs: Props,
  shape: ObjectShape,
  metadata: Metadata,
): { inputs: Props; failures: Failure[] } {
  const { value, failures } = checkObject(inputs, shape, "", metadata);
  return { inputs: value as Props, failures };
}

function checkObject(inputs: Props, shape: ObjectShape, path: string, meta: Metadata): Checked {
  const failures: Failure[] = [];
  const value: Props = {};
  for (const [key, inner] of Object.entries(inputs)) {
    if (key === DEFAULTS_KEY || inner === null || inner === undefined) continue;
    const expected = shape.properties[key];
    if (!expected) {
      failures.push(unknownKey(join(path, key), key, Object.keys(shape.properties)));
      continue;
    }
    const checked = checkShape(inner, expected, join(path, key), meta);
    value[key] = checked.value;
    failures.push(...checked.failures);
  }
  for (const key of shape.required) {
    if (inputs[key] === undefined || inputs[key] === null) {
      failures.push(missing(join(path, key), key));
    }
  }
  return { value, failures };
}

function checkShape(value: Value, shape: Shape, path: string, meta: Metadata): Checked {
  if (shape === "any" || isUnknown(value)) return { value, failures: [] };
  if (typeof shape === "string") return checkScalar(value, shape, path);
  if ("anyOf" in shape) return checkAny(value, shape.anyOf, path, meta);
  if ("items" in shape) {
    if (!Array.isArray(value)) return wrongType(value, "list", path);
    return merge(value.map((v, i) => checkShape(v, shape.items, `${path}[${i}]`, meta)));
  }
  if (!isObject(value)) return wrongType(value, "ref" in shape ? "object" : "map", path);
  if ("ref" in shape) {
    const nested = meta.shapes[shape.ref] ?? { properties: {}, required: [] };
    return checkObject(value, nested, path, meta);
  }
  const checked = Object.entries(value).map(
    ([key, inner]) => [key, checkShape(inner, shape.values, join(path, key), meta)] as const,
  );
  return {
    value: Object.fromEntries(checked.map(([key, one]) => [key, one.value])),
    failures: checked.flatMap(([, one]) => one.failures),
  };
}

function checkAny(value: Value, shapes: Shape[], path: string, meta: Metadata): Checked {
  const attempts = shapes.map((shape) => checkShape(value, shape, path, meta));
  const fitting = attempts.find(({ failures }) => failures.length === 0);
  return fitting ?? attempts[0] ?? { value, failures: [] };
}

function checkScalar(value: Value, expected: string, path: string): Checked {
  if (expected === "asset") {
    return isObject(value) ? { value, failures: [] } : wrongType(value, "asset", path);
  }
  const converted = convert(value, expected);
  return converted === undefined
    ? wrongType(value, expected, path)
    : { value: converted, failures: [] };
}

function convert(value: Value, expected: string): Value {
  if (typeof value === expected) return value;
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
    return String(value);
  }
  if (expected === "number" && typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) {
    return Number(value);
  }
  if (expected === "boolean" && (value === "true" || value === "false")) return value === "true";
  return undefined;
}

function merge(checked: Checked[]): Checked {
  return {
    value: checked.map((one) => one.value),
    failures: checked.flatMap((one) => one.failures),
  };
}

function wrongType(value: Value, expected: string, path: string): Checked {
  const reason = `expected ${expected} type, got ${typeName(value)} type. ${examine(path)}`;
  return { value, failures: [{ property: path, reason }] };
}

function typeName(value: Value): string {
  if (Array.isArray(value)) return "list";
  return isObject(value) ? "object" : typeof value;
}

function missing(path: string, key: string): Failure {
  const argument = `The argument "${key}" is required, but no definition was found.`;
  return { property: path, reason: `Missing required argument. ${argument} ${examine(path)}` };
}

function unknownKey(path: string, key: string, known: string[]): Failure {
  const near = known.find((name) => name.toLowerCase() === key.toLowerCase());
  const hint = near ? ` Did you mean "${near}"?` : "";
  const reason = `Invalid or unknown key. An argument named "${key}" is not expected here.${hint}`;
  return { property: path, reason: `${reason} ${examine(path)}` };
}

function examine(path: string): string {
  return `Examine values at '${path}'.`;
}

/** A property path in the engine's syntax. */
export function join(path: string, key: string): string {
  if (!/^[A-Za-z_][\w-]*$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}
