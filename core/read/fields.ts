import type { Json } from "../json";
import { UNKNOWN, known } from "../known";
import type { Unknown } from "../known";
import { required } from "./entries";
import type { Leaf, Reader } from "./reader";

export type Maybe<T> = T | Unknown | undefined;

/** An object, and how to read its fields by their names. */
export interface Fields {
  readonly path: string;
  readonly text: (field: string) => Leaf | undefined;
  /** A text that must be there. */
  readonly required: (field: string) => Leaf;
  readonly integer: (field: string) => Maybe<number>;
  readonly number: (field: string) => Maybe<number>;
  readonly boolean: (field: string) => Maybe<boolean>;
  /** Whether there is something. */
  readonly has: (field: string) => boolean | Unknown;
  readonly object: <T>(field: string, read: (fields: Fields) => T) => Maybe<T>;
  readonly list: (field: string) => Maybe<unknown[]>;
  readonly texts: (field: string) => Maybe<Leaf[]>;
  /** The objects of a list, each known as far as it is. */
  readonly items: <T>(field: string, read: (fields: Fields) => T) => Maybe<T[]>;
  /** The objects of a list; where one of them is not known, nor is the list. */
  readonly objects: <T>(field: string, read: (fields: Fields) => T) => Maybe<T[]>;
}

/** What is read of an object that lies at a path. */
export function readObject<T>(
  value: unknown,
  path: string,
  reader: Reader,
  read: (fields: Fields) => T,
): Maybe<T> {
  const json = reader.object(value, path);
  return json === undefined || json === UNKNOWN ? json : read(fieldsOf(json, path, reader));
}

/** The fields of an object that lies at a path; none for the whole request. */
export function fieldsOf(json: Json, path: string, reader: Reader): Fields {
  const at = (field: string): string => (path === "" ? field : `${path}.${field}`);
  const text = (field: string) => reader.text(json[field], at(field));
  return {
    path,
    text,
    required: (field) => required(text(field), path, field, reader),
    integer: (field) => reader.integer(json[field], at(field)),
    number: (field) => reader.number(json[field], at(field)),
    boolean: (field) => reader.boolean(json[field], at(field)),
    has: (field) => {
      const part = reader.object(json[field], at(field));
      return part === UNKNOWN ? UNKNOWN : part !== undefined;
    },
    object: (field, read) => readObject(json[field], at(field), reader, read),
    list: (field) => reader.list(json[field], at(field), (item) => item),
    texts: (field) =>
      reader.list(json[field], at(field), (item, where) => reader.text(item, where)),
    items: (field, read) =>
      reader.list(json[field], at(field), (item, where) =>
        known(readObject(item, where, reader, read)),
      ),
    objects: <T>(field: string, read: (fields: Fields) => T) => {
      const found = reader.list(json[field], at(field), (item, where) =>
        readObject(item, where, reader, read),
      );
      return found === undefined || found === UNKNOWN ? found : wholly(found);
    },
  };
}

function wholly<T>(list: readonly (T | Unknown)[]): T[] | Unknown {
  return list.some((item) => item === UNKNOWN) ? UNKNOWN : (list as T[]);
}
