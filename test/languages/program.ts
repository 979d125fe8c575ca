/** A value in a program of any language. */
export type Value =
  string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A component as a program of any language declares it. */
export interface Component {
  readonly type: "EcsService" | "EcsTaskDefinition";
  readonly name: string;
  readonly args: Readonly<Record<string, Value>>;
}

/** A text that is a Pulumi secret. */
export function secret(text: string): Value {
  return { $secret: text };
}

/** An output of a component that the program has declared before: unknown until that is made. */
export function outputOf(component: string, output: string): Value {
  return { $component: component, $output: output };
}

/** What stands in a place that is no plain value. */
export type Marked =
  { readonly secret: string } | { readonly component: string; readonly output: string };

/** What a value stands for, where it is no plain one. */
export function markedBy(value: Value): Marked | undefined {
  if (typeof value !== "object" || value === null || !("$secret" in value || "$output" in value)) {
    return undefined;
  }
  const marks = value as Readonly<Record<string, string>>;
  return marks["$secret"] === undefined
    ? { component: marks["$component"] ?? "", output: marks["$output"] ?? "" }
    : { secret: marks["$secret"] };
}

/** A value with something in the place of all that are marked. */
export function replaced(value: Value, by: (marked: Marked) => unknown): unknown {
  const marked = markedBy(value);
  if (marked) return by(marked);
  if (Array.isArray(value)) return value.map((item: Value) => replaced(item, by));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, by)]));
}
