import { UNKNOWN } from "../../known";
import { built, excludes, forbids, form, needs, oneOf, valueOf, when } from "./demand";
import type { Demand, Part } from "./demand";
import { expressions } from "./regular-expression";

// The processors attributes, resource and span.

const SOURCES = ["value", "from_attribute", "from_context"] as const;

/** A value, though it be empty. */
const needsValue: Demand = (part) =>
  [...SOURCES, "default_value"].some((field) => valueOf(part, field) !== undefined)
    ? []
    : needs("value", "from_attribute", "from_context", "default_value")(part);

const noSource = SOURCES.map((field) => forbids(field, "Remove it, or use another action."));
const noPattern = forbids("pattern", "Remove it, or use another action.");
const noConversion = forbids("converted_type", "Remove it, or use another action.");

const named = form("pattern", groupFault, 'Name each group: "(?P<name>…)".');

function groupFault(pattern: string): string | undefined {
  const bare = pattern.replace(/\\[^]/g, "").replace(/\[\^?\]?[^\]]*\]/g, "");
  if (/\((?!\?)/.test(bare)) return "has a group without a name";
  return /\(\?P?</.test(bare) ? undefined : "has no group with a name";
}

const action: readonly Demand[] = [
  needs("action"),
  oneOf("action", ["insert", "update", "upsert", "delete", "hash", "extract", "convert"], true),
  when("action", ["delete", "hash"], needs("key", "pattern"), noConversion),
  when("action", ["delete", "hash"], ...noSource.slice(0, 2), expressions("pattern")),
  when("action", ["insert", "update", "upsert", "extract", "convert"], needs("key")),
  when("action", ["insert", "update", "upsert"], needsValue, excludes(...SOURCES)),
  when("action", ["insert", "update", "upsert"], noPattern, noConversion),
  when("action", ["extract"], ...noSource, noConversion),
  when("action", ["extract"], needs("pattern"), expressions("pattern"), named),
  when("action", ["convert"], ...noSource, noPattern, needs("converted_type")),
  when("action", ["convert"], oneOf("converted_type", ["int", "double", "string"])),
];

/** What spans, logs or metrics a processor looks at. */
const match: readonly Demand[] = [
  oneOf("match_type", ["strict", "regexp"]),
  when(
    "match_type",
    ["regexp"],
    expressions("services", "span_names", "log_bodies", "log_severity_texts", "metric_names"),
  ),
];

const needsRename: Demand = (part) => {
  const name = valueOf(part, "name");
  const status = valueOf(part, "status");
  if (status !== undefined || name === UNKNOWN) return [];
  const inName: Part = { ...part, settings: (name ?? {}) as Part["settings"] };
  return needs(
    "from_attributes",
    "to_attributes",
  )(inName).map((violation) => ({
    ...violation,
    message: `The processor "${String(part.steps[1])}" has neither a "name" nor a "status" to set.`,
    fix: 'Add "from_attributes" or "to_attributes" to "name".',
  }));
};

export const ATTRIBUTES: Readonly<Record<string, readonly Demand[]>> = {
  "attributesprocessor.Config": [needs("actions")],
  "resourceprocessor.Config": [needs("attributes")],
  "attraction.ActionKeyValue": [built(...action)],
  "filterconfig.MatchProperties": [built(...match)],
  "spanprocessor.Config": [built(needsRename)],
  "spanprocessor.Status": [built(needs("code"), oneOf("code", ["Ok", "Error", "Unset"]))],
  "spanprocessor.ToAttributes": [built(expressions("rules"))],
};
