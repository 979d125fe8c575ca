import { isObject } from "../../core/json";
import type { Json } from "../../core/json";
import { UNKNOWN } from "../../core/known";
import { NOT_KNOWN } from "./sdk";
import type { Spelling, Wording } from "../../policy-pack/spelling";

// The other way round than the pack: from what AWS is asked to the properties of a program.

/** The properties that amount to a request. */
export function propertiesOf(spelling: Spelling, request: Json): Json {
  const props = Object.entries(spelling).flatMap(([property, entry]): [string, unknown][] => {
    const wording = typeof entry === "string" ? { to: entry } : entry;
    const value = at(request, wording.to.split("."));
    return value === undefined || value === null ? [] : [[property, property_(wording, value)]];
  });
  return Object.fromEntries(props);
}

function property_({ inside, single, to, write }: Wording, value: unknown): unknown {
  if (value === UNKNOWN) return NOT_KNOWN;
  if (single === true) {
    const [first] = value as unknown[];
    return inside === undefined ? first : propertiesOf(inside, first as Json);
  }
  if (to === "tags") return named(value, "key");
  if (to === "properties") return named(value, "name");
  if (to === "IpRanges") return fieldsOf(value, "CidrIp");
  if (to === "Ipv6Ranges") return fieldsOf(value, "CidrIpv6");
  if (write !== undefined) return write(value);
  if (inside === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => within(inside, item));
  return within(inside, value);
}

function within(spelling: Spelling, value: unknown): unknown {
  return isObject(value) ? propertiesOf(spelling, value) : value;
}

function named(list: unknown, key: string): unknown {
  return Array.isArray(list)
    ? Object.fromEntries(list.map((item: Json) => [item[key], item["value"]]))
    : list;
}

function fieldsOf(list: unknown, key: string): unknown {
  return Array.isArray(list) ? list.map((item: Json) => item[key]) : list;
}

function at(request: Json, [field = "", ...rest]: readonly string[]): unknown {
  const value = request[field];
  return rest.length === 0 ? value : isObject(value) ? at(value, rest) : undefined;
}
