import { notAmong } from "../closed-list";
import { isGiven } from "../json";
import { UNKNOWN } from "../known";
import { readMap } from "./entries";
import type { Reader } from "./reader";

/** What ECS demands of an object: all fields it knows, and those that must be there. */
export interface ObjectShape {
  readonly is: "object";
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  /** What is no field, and told otherwise. */
  readonly told?: readonly string[];
}

/** What ECS demands of a part of a task definition. */
export type Shape =
  | ObjectShape
  | { readonly is: "text"; readonly oneOf?: readonly string[] }
  | { readonly is: "integer" | "boolean" | "texts by name" | "read elsewhere" }
  | { readonly is: "list"; readonly of: Shape; readonly filled?: boolean };

/** Notes where JSON does not have its shape. */
export function checkShape(shape: Shape, value: unknown, path: string, reader: Reader): void {
  switch (shape.is) {
    case "text":
      checkText(shape.oneOf, value, path, reader);
      break;
    case "integer":
      reader.integer(value, path);
      break;
    case "boolean":
      reader.boolean(value, path);
      break;
    case "texts by name":
      readMap(value, path, reader);
      break;
    case "list":
      checkList(shape.of, shape.filled ?? false, value, path, reader);
      break;
    case "object":
      checkFields(shape, value, path, reader);
      break;
    case "read elsewhere":
      break;
  }
}

function checkText(
  oneOf: readonly string[] | undefined,
  value: unknown,
  path: string,
  reader: Reader,
): void {
  const text = reader.text(value, path);
  if (oneOf === undefined || text === undefined || text === UNKNOWN) return;
  // The options of a mount may carry a value: mode=755.
  if (oneOf.includes(text.replace(/=.+/, ""))) return;
  reader.note(notAmong(oneOf, text, path));
}

function checkList(of: Shape, filled: boolean, value: unknown, path: string, reader: Reader): void {
  const items = reader.list(value, path, (item, at) => {
    checkShape(of, item, at, reader);
    return item;
  });
  if (filled && items !== undefined && items !== UNKNOWN && items.length === 0) {
    reader.note({ path, message: "The list is empty.", fix: "Add an item." });
  }
}

function checkFields(shape: ObjectShape, value: unknown, path: string, reader: Reader): void {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return;
  const at = (field: string): string => (path === "" ? field : `${path}.${field}`);
  for (const [field, of] of Object.entries(shape.fields)) {
    checkShape(of, json[field], at(field), reader);
  }
  for (const field of shape.required) {
    if (!isGiven(json[field])) reader.missing(path, field);
  }
  const known = Object.keys(shape.fields);
  const others = Object.keys(json).filter(
    (name) => isName(name) && !known.includes(name) && !shape.told?.includes(name),
  );
  if (others.length > 0) {
    reader.strangers.push({ known, fields: others.map((name) => ({ name, path: at(name) })) });
  }
}

// The rest are comments and templates, which never meet ECS.
function isName(key: string): boolean {
  return /^[A-Za-z][\w-]*$/.test(key);
}
