/** Values as they travel between engine and provider: JSON with one sentinel for "not known yet". */
export type Value = unknown;
export type Props = Record<string, Value>;

/** The engine's marker for a value that is unknown during preview. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Key under which the bridge lists inputs that were filled in by autonaming. */
export const DEFAULTS_KEY = "__defaults";

export function isUnknown(value: Value): boolean {
  return value === UNKNOWN;
}

export function isObject(value: Value): value is Props {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True if the value or anything inside it is unknown. */
export function containsUnknown(value: Value): boolean {
  if (typeof value === "string") return value.includes(UNKNOWN);
  if (Array.isArray(value)) return value.some(containsUnknown);
  return isObject(value) && Object.values(value).some(containsUnknown);
}

/** Terraform does not tell an absent value from an empty one, so neither do we. */
export function isEmpty(value: Value): boolean {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

/** JSON text with sorted keys: equal texts mean equal values. */
export function canonical(value: Value): string {
  return JSON.stringify(value, (_key, inner: Value) => (isObject(inner) ? sortKeys(inner) : inner));
}

export function sortKeys(value: Props): Props {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text at `key`, or undefined when it is absent, empty, unknown or no text. */
export function text(props: Props, key: string): string | undefined {
  const value = props[key];
  return typeof value === "string" && value !== "" && !isUnknown(value) ? value : undefined;
}

export function list(props: Props, key: string): Value[] {
  const value = props[key];
  return Array.isArray(value) ? value : [];
}

export function texts(props: Props, key: string): string[] {
  return list(props, key).filter((item): item is string => typeof item === "string");
}

export function objects(props: Props, key: string): Props[] {
  return list(props, key).filter(isObject);
}

export function object(props: Props, key: string): Props {
  const value = props[key];
  return isObject(value) ? value : {};
}

/** Parses JSON without ever quoting the text, which may hold a secret, in an error. */
export function parseJson(value: Value): Value {
  if (typeof value !== "string") return undefined;
  try {
    return JSON.parse(value) as Value;
  } catch {
    return undefined;
  }
}

export function omit(props: Props, ...keys: readonly string[]): Props {
  return Object.fromEntries(Object.entries(props).filter(([key]) => !keys.includes(key)));
}

export function pick(props: Props, keys: readonly string[]): Props {
  return Object.fromEntries(Object.entries(props).filter(([key]) => keys.includes(key)));
}

/** Drops undefined and null properties, which the wire format cannot carry as "absent". */
export function defined(props: Props): Props {
  return Object.fromEntries(
    Object.entries(props).filter(([, value]) => value !== undefined && value !== null),
  );
}
