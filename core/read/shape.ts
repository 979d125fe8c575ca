import { notAmong } from "../closed-list";
import { isGiven } from "../json";
import { UNKNOWN } from "../known";
import { readMap } from "./entries";
import type { Reader } from "./reader";

/** What ECS demands of a part of a task definition that the model leaves as it is. */
export type Shape =
  | { readonly is: "text"; readonly oneOf?: readonly string[] }
  | { readonly is: "integer" | "boolean" | "texts by name" }
  | { readonly is: "list"; readonly of: Shape; readonly filled?: boolean }
  | {
      readonly is: "object";
      readonly fields: Readonly<Record<string, Shape>>;
      readonly required: readonly string[];
    };

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
      checkFields(shape.fields, shape.required, value, path, reader);
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

function checkFields(
  fields: Readonly<Record<string, Shape>>,
  required: readonly string[],
  value: unknown,
  path: string,
  reader: Reader,
): void {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return;
  for (const [field, shape] of Object.entries(fields)) {
    checkShape(shape, json[field], path === "" ? field : `${path}.${field}`, reader);
  }
  for (const field of required) {
    if (!isGiven(json[field])) reader.missing(path, field);
  }
}
