import type { CloudFile } from "./cloud";
import { isObject, sortKeys } from "./values";

/** Where a record lies: below its account, region, type and key. */
const RECORD_DEPTH = 5;

/** The text of each part of the cloud. A part is replaced, never changed, so its text stays true. */
const texts = new WeakMap<object, string>();

/** The file's text, sorted, so that two runs of one program give one file. */
export function textOfCloud({ accounts, counters }: CloudFile): string {
  return `${unkeptText({ accounts, counters }, 0)}\n`;
}

function textAt(part: unknown, depth: number): string {
  if (!isObject(part)) return JSON.stringify(part);
  const kept = texts.get(part);
  if (kept !== undefined) return kept;
  const text = depth === RECORD_DEPTH ? recordText(part, depth) : unkeptText(part, depth);
  texts.set(part, text);
  return text;
}

function unkeptText(part: Record<string, unknown>, depth: number): string {
  const lines = Object.keys(part)
    .sort()
    .map((key) => `${indent(depth + 1)}${JSON.stringify(key)}: ${textAt(part[key], depth + 1)}`);
  return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${indent(depth)}}`;
}

// A line break inside a value is escaped, so each one found is the text's own.
function recordText(record: Record<string, unknown>, depth: number): string {
  return JSON.stringify(sorted(record), undefined, 2).replaceAll("\n", `\n${indent(depth)}`);
}

function indent(depth: number): string {
  return "  ".repeat(depth);
}

/** Sorted at every level but inside arrays. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(sortKeys(value)).map(([key, v]) => [key, sorted(v)]));
}
