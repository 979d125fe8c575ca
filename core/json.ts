/** An object of JSON whose shape nobody guarantees. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether there is a value: a null is absent. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
