import type { FirelensModel, LogModel } from "../model";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import { list, readMap, readVariable, required } from "./entries";
import type { Leaf, Reader } from "./reader";
import { present } from "./present";

/** Where a container's output goes. */
export function readLog(
  value: unknown,
  path: string,
  reader: Reader,
): LogModel<Leaf, Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  return {
    path,
    driver: required(
      reader.text(json["logDriver"], `${path}.logDriver`),
      path,
      "logDriver",
      reader,
    ),
    options: readMap(json["options"], `${path}.options`, reader) ?? [],
    secretOptions: list(reader, json, path, "secretOptions", readVariable("valueFrom")) ?? [],
  };
}

/** A FireLens router's own configuration. */
export function readFirelens(
  value: unknown,
  path: string,
  reader: Reader,
): FirelensModel<Leaf, Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  return {
    path,
    options: readMap(json["options"], `${path}.options`, reader) ?? [],
    ...present({ type: reader.text(json["type"], `${path}.type`) }),
  };
}
