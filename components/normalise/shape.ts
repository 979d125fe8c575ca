import { quoteWord } from "../../core/closed-list";
import { kindOf } from "../../core/kind-of";
import { list, quote } from "../../core/issue";
import { isGiven, isObject } from "../../core/json";
import { didYouMean, nearest } from "../../core/suggest";
import { isLater } from "../leaf";
import { sorted } from "./entries";
import type { ArgumentIssues } from "./issues";
import shapes from "./shapes.json";

// shapes.json is generated from args/ (make schema). TypeScript programs are checked by the
// compiler; this check is for the others, and for what no compiler sees: an Output where the plan
// needs a plain value, which Object.entries() would read as garbage.

interface Shape {
  readonly kind: string;
  /** The value decides what exists, so it must be known when the program runs. */
  readonly plain?: boolean;
  /** Items of a list or a map. */
  readonly of?: Shape;
  readonly values?: readonly string[];
  /** Name of an object's own shape. */
  readonly name?: string;
}

interface ObjectShape {
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
}

const SHAPES: Readonly<Record<string, ObjectShape>> = shapes;

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a whole number",
  boolean: "true or false",
  enum: "text",
  list: "a list",
  map: "a map",
  object: "an object",
};

/**
 * The arguments without absent and null fields, if they have the shape that args/ declares. Else
 * the issues say what is wrong, and what could be read is returned. Fields come in the order of
 * their declaration and keys of maps by code point, because no caller promises any: Go sends them
 * in another order each time, and what is made of them must not change.
 */
export function readArgs<T extends object>(name: string, value: T, issues: ArgumentIssues): T {
  return readObject(name, value, "", issues) as T;
}

function readObject(name: string, value: unknown, path: string, issues: ArgumentIssues): object {
  const { fields, required } = SHAPES[name] ?? { fields: {}, required: [] };
  const known = Object.keys(fields);
  const given = new Map(Object.entries(value ?? {}).filter(([, field]) => isGiven(field)));
  const entries = [...given].flatMap(([key, field]): [string, unknown][] => {
    const meant = Object.hasOwn(fields, key) ? key : nearest(key, known);
    if (meant !== key) reportUnknown(join(path, key), key, meant, known, issues);
    const shape = meant === undefined ? undefined : fields[meant];
    if (meant === undefined || shape === undefined) return [];
    // Reading goes on as if a misspelt name were right: what its absence causes is no mistake.
    const isMeant = !given.has(meant) && (isLater(field) || hasKind(shape, field));
    const readable = meant === key || isMeant;
    return readable ? [[meant, read(shape, field, join(path, key), issues)]] : [];
  });
  const present = new Set(entries.map(([key]) => key));
  for (const key of required.filter((field) => !present.has(field))) {
    issues.add(
      "argument-missing",
      join(path, key),
      `${quote(key)} is missing.`,
      `Set ${join(path, key)}.`,
    );
  }
  const place = ([key]: [string, unknown]): number => known.indexOf(key);
  return Object.fromEntries(entries.sort((a, b) => place(a) - place(b)));
}

function reportUnknown(
  path: string,
  key: string,
  meant: string | undefined,
  known: readonly string[],
  issues: ArgumentIssues,
): void {
  const message = `There is no argument ${quote(key)} here.`;
  if (meant === undefined) {
    const fix = `Remove it, or use one of ${list([...known].sort(), "or")}.`;
    issues.add("argument-unknown", path, message, fix);
  } else {
    const fix = "Correct the name, or remove it.";
    issues.add("argument-unknown", path, `${message} Did you mean ${quote(meant)}?`, fix);
  }
}

function read(shape: Shape, value: unknown, path: string, issues: ArgumentIssues): unknown {
  if (isLater(value)) {
    if (!shape.plain) return value;
    issues.add(
      "argument-not-plain",
      path,
      "The value is an output; it must be known when the program runs, because it decides what is made.",
      "Use a plain value here; outputs may stand in values such as images and variables.",
    );
    return emptyOf(shape);
  }
  if (!hasKind(shape, value)) {
    reportType(shape, value, path, issues);
    return emptyOf(shape);
  }
  if (shape.kind === "enum" && !shape.values?.includes(value as string)) {
    const values = shape.values ?? [];
    issues.add(
      "argument-value",
      path,
      `${quoteWord(value as string)} is none of the values that are possible here.${didYouMean(value as string, values)}`,
      `Use ${list(values, "or")}.`,
    );
  }
  return readInside(shape, value, path, issues);
}

function reportType({ kind }: Shape, value: unknown, path: string, issues: ArgumentIssues): void {
  const wanted = KIND_NAMES[kind] ?? kind;
  if (!isGiven(value)) {
    const fix = `Write ${wanted}, or leave it out.`;
    issues.add("argument-type", path, `There is no value; here belongs ${wanted}.`, fix);
    return;
  }
  const message = `Here belongs ${wanted}, not ${kindOf(value)}.`;
  issues.add("argument-type", path, message, fixOfType(kind, wanted, value));
}

function fixOfType(kind: string, wanted: string, value: unknown): string {
  if (value instanceof Map) return "Write a plain object, as Object.fromEntries makes it.";
  if (kind === "list") return "Write a list, also of a single item.";
  const isText = typeof value === "string";
  if (kind === "string" && ["number", "boolean"].includes(typeof value)) {
    return "Put the value in quotes.";
  }
  return isText && ["number", "boolean"].includes(kind)
    ? `Write ${wanted}, without quotes.`
    : `Write ${wanted}.`;
}

function readInside(shape: Shape, value: unknown, path: string, issues: ArgumentIssues): unknown {
  const { of } = shape;
  if (shape.kind === "object") return readObject(shape.name ?? "", value, path, issues);
  if (of === undefined) return value;
  if (of.kind === "any") return canonical(value);
  if (shape.kind === "list") {
    return (value as unknown[]).map((item, i) => read(of, item, `${path}[${i}]`, issues));
  }
  return Object.fromEntries(
    sorted(value as Record<string, unknown>).map(([key, item]) => {
      // A key of a map of objects without a value means "with defaults".
      const present: unknown = !isGiven(item) && of.kind === "object" ? {} : item;
      return [key, read(of, present, join(path, key), issues)];
    }),
  );
}

// Anything, with the keys of its plain objects in order.
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null || isLater(value)) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = sorted(value as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, child]) => [key, canonical(child)]));
}

function hasKind({ kind }: Shape, value: unknown): boolean {
  switch (kind) {
    case "any":
      return true;
    case "number":
      return Number.isInteger(value);
    case "string":
    case "enum":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "list":
      return Array.isArray(value);
    default:
      // Nothing is enumerated in these: they would be read as empty.
      return isObject(value) && !(value instanceof Map || value instanceof Set);
  }
}

// What reading goes on with after an issue: nothing that would cause a second one.
function emptyOf({ kind }: Shape): unknown {
  if (kind === "list") return [];
  return kind === "map" || kind === "object" ? {} : undefined;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
