import type { Entry } from "../model";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import type { Leaf, Reader } from "./reader";

type EntryOf = Entry<Leaf, Unknown>;

/** A map as named entries. */
export function readMap(
  value: unknown,
  path: string,
  reader: Reader,
): EntryOf[] | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  return Object.entries(json).flatMap(([name, item]) => {
    const at = `${path}.${name}`;
    const text = reader.text(item, at);
    return text === undefined ? [] : [{ path: at, name, value: text }];
  });
}

/** An item of a list that has a name, and a value or the place of one. */
export function readVariable(field: "value" | "valueFrom") {
  return (value: unknown, path: string, reader: Reader): EntryOf | undefined => {
    const json = reader.object(value, path);
    if (json === undefined || json === UNKNOWN) return undefined;
    const name = required(reader.text(json["name"], `${path}.name`), path, "name", reader);
    const text = reader.text(json[field], `${path}.${field}`);
    // ECS drops a variable without a value; a reference in its place was meant for secrets.
    const optional = field === "value" && json["valueFrom"] === undefined;
    return { path, name, value: optional ? (text ?? "") : required(text, path, field, reader) };
  };
}

/** A field that holds a list. */
export function list<T>(
  reader: Reader,
  json: Json,
  path: string,
  field: string,
  item: (value: unknown, path: string, reader: Reader) => T | undefined,
): T[] | Unknown | undefined {
  return reader.list(json[field], `${path}.${field}`, (value, at) => item(value, at, reader));
}

/** A text that must be there. Where it is not, that is noted, and no rule reports its consequences. */
export function required(
  value: Leaf | undefined,
  path: string,
  field: string,
  reader: Reader,
): Leaf {
  if (value === undefined) reader.missing(path, field);
  return value ?? UNKNOWN;
}
