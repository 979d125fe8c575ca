import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import type { Entry } from "../model";
import type { Fields } from "./fields";
import type { Leaf } from "./reader";

/** A tag of a task definition or a service. */
export function readTag({ path, text }: Fields): Entry<Leaf, Unknown> {
  return { path, name: text("key") ?? UNKNOWN, value: text("value") ?? "" };
}
