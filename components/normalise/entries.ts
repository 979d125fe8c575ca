import { byCodePoint } from "../../core/order";
import type { Entry } from "../../core";
import type { Leaf } from "../leaf";

/** A map as named entries, by code point of the names. */
export function entriesOf(
  map: Readonly<Record<string, Leaf>> | undefined,
  path: string,
): Entry<Leaf>[] {
  return sorted(map ?? {}).map(([name, value]) => ({ path: `${path}.${name}`, name, value }));
}

/** The entries of a map by code point of the keys. */
export function sorted<T>(map: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(map).sort(([a], [b]) => byCodePoint(a, b));
}
