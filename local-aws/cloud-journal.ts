import type { CloudFile } from "./cloud";
import { isObject } from "./values";

// A large cloud is not written anew for each change of it: what changed is appended, a line for each
// write. So the work is in proportion to the operations, not to the operations times the objects.

/** A path of keys, and what lies there now; nothing, if it was removed. */
type Change = readonly [path: readonly string[], value?: unknown];

/** Below `accounts` the records lie at this depth; nothing of a counter is deeper. */
const DEEPEST = 5;

/** The line that makes the old cloud the new one. Parts are replaced, so equal ones are identical. */
export function journalLine(before: CloudFile, after: CloudFile): string {
  return `${JSON.stringify(changes(before, after, []))}\n`;
}

/** Where the cloud as it was written last ends, and lines of changes begin. */
export function journalStart(text: string): number {
  const end = text.indexOf("\n}\n");
  return end === -1 ? text.length : end + "\n}\n".length;
}

/** Makes the changes of a journal. What follows the last line break was not written to its end. */
export function replay(cloud: CloudFile, journal: string): void {
  for (const line of journal.split("\n").slice(0, -1)) {
    for (const [path, value] of JSON.parse(line) as Change[]) {
      set(cloud as unknown as Record<string, unknown>, path, value);
    }
  }
}

function changes(before: unknown, after: unknown, path: readonly string[]): Change[] {
  if (before === after) return [];
  if (after === undefined) return [[path]];
  if (path.length === DEEPEST || !isObject(before) || !isObject(after)) return [[path, after]];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    changes(before[key], after[key], [...path, key]),
  );
}

function set(parent: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key = "", ...rest] = path;
  if (rest.length > 0) {
    parent[key] ??= {};
    set(parent[key] as Record<string, unknown>, rest, value);
  } else if (value === undefined) {
    Reflect.deleteProperty(parent, key);
  } else {
    parent[key] = value;
  }
}
