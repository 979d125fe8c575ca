import { list, quote } from "../../core/issue";
import { didYouMean } from "../../core/suggest";
import { isLater } from "../leaf";
import type { ArgumentIssues } from "./issues";
import shapes from "./shapes.json";

// shapes.json is generated from args/ (npm run shapes). TypeScript programs are checked by the
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
 * the issues say what is wrong, and what could be read is returned.
 */
export function readArgs<T extends object>(name: string, value: T, issues: ArgumentIssues): T {
  return readObject(name, value, "", issues) as T;
}

function readObject(name: string, value: unknown, path: string, issues: ArgumentIssues): object {
  const { fields, required } = SHAPES[name] ?? { fields: {}, required: [] };
  const given = Object.entries((value ?? {})).filter(([, field]) => isGiven(field));
  const present = new Set(given.map(([key]) => key));
  for (const key of required.filter((field) => !present.has(field))) {
    issues.add(
      "argument-missing",
      join(path, key),
      `${quote(key)} is missing.`,
      `Set ${join(path, key)}.`,
    );
  }
  const known = Object.keys(fields);
  const entries = given.flatMap(([key, field]): [string, unknown][] => {
    const shape = fields[key];
    if (shape !== undefined) return [[key, read(shape, field, join(path, key), issues)]];
    issues.add(
      "argument-unknown",
      join(path, key),
      `There is no argument ${quote(key)} here.${didYouMean(key, known)}`,
      `Remove it, or use one of ${list([...known].sort(), "or")}.`,
    );
    return [];
  });
  return Object.fromEntries(entries);
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
    issues.add(
      "argument-type",
      path,
      `Here belongs ${KIND_NAMES[shape.kind]}, not ${kindOf(value)}.`,
      `Write ${KIND_NAMES[shape.kind]}.`,
    );
    return emptyOf(shape);
  }
  if (shape.kind === "enum" && !shape.values?.includes(value as string)) {
    const values = shape.values ?? [];
    issues.add(
      "argument-value",
      path,
      `${quote(value as string)} is none of the values that are possible here.${didYouMean(value as string, values)}`,
      `Use ${list(values, "or")}.`,
    );
  }
  return readInside(shape, value, path, issues);
}

function readInside(shape: Shape, value: unknown, path: string, issues: ArgumentIssues): unknown {
  const { of } = shape;
  if (shape.kind === "object") return readObject(shape.name ?? "", value, path, issues);
  if (of === undefined || of.kind === "any") return value;
  if (shape.kind === "list") {
    return (value as unknown[]).map((item, i) => read(of, item, `${path}[${i}]`, issues));
  }
  return Object.fromEntries(
    Object.entries(value as object).map(([key, item]) => {
      // A key of a map of objects without a value means "with defaults".
      const present: unknown = !isGiven(item) && of.kind === "object" ? {} : item;
      return [key, read(of, present, join(path, key), issues)];
    }),
  );
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
      return typeof value === "object" && value !== null && !Array.isArray(value);
  }
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return Number.isInteger(value) ? "a number" : "a fraction";
  return typeof value === "boolean" ? "true or false" : `a ${typeof value}`;
}

// What reading goes on with after an issue: nothing that would cause a second one.
function emptyOf({ kind }: Shape): unknown {
  if (kind === "list") return [];
  return kind === "map" || kind === "object" ? {} : undefined;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
