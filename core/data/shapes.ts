import type { ObjectShape, Shape } from "../read/shape";

// Words to say shapes with.

export const text: Shape = { is: "text" };
export const integer: Shape = { is: "integer" };
export const boolean: Shape = { is: "boolean" };
export const map: Shape = { is: "texts by name" };
/** What the model reads itself. */
export const read: Shape = { is: "read elsewhere" };
export const listOf = (of: Shape): Shape => ({ is: "list", of });
export const oneOf = (...values: string[]): Shape => ({ is: "text", oneOf: values });
export const object = (
  fields: Readonly<Record<string, Shape>>,
  ...required: string[]
): ObjectShape => ({ is: "object", fields, required });
