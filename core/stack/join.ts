import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import type { EntryKind, Join, StackEntry } from "../model";

// What a value names. What it was made from is known at preview even where the value is not, so
// that comes first; what it says comes second.

/** Whether a resource goes by a text; UNKNOWN where its names are not known. */
export type GoesBy = (entry: StackEntry, text: string) => boolean | Unknown;

/** The resources of a kind. */
export function entriesOf(entries: readonly StackEntry[], kind: EntryKind): StackEntry[] {
  return entries.filter((entry) => entry.kind === kind);
}

/** The resources of a kind that a field of a request was made from. */
export function madeFrom(
  entries: readonly StackEntry[],
  { references }: StackEntry,
  field: string,
  kind: EntryKind,
): StackEntry[] {
  const ids = references[field] ?? [];
  return entriesOf(entries, kind).filter(({ id }) => ids.includes(id));
}

/** The resource of a kind that a field of a request names. */
export function fieldNames(
  entries: readonly StackEntry[],
  from: StackEntry,
  field: string,
  kind: EntryKind,
  goesBy: GoesBy,
): Join<StackEntry> {
  const made = madeFrom(entries, from, field, kind);
  if (made.length === 1) return made[0];
  const value = from.request[field];
  // Made from several, or from something that gives no such resource away.
  if (value === UNKNOWN) return UNKNOWN;
  return textNames(entriesOf(entries, kind), value, goesBy);
}

/** The resource among some that a text names. */
export function textNames(
  among: readonly StackEntry[],
  text: unknown,
  goesBy: GoesBy,
): Join<StackEntry> {
  if (text === UNKNOWN) return UNKNOWN;
  if (typeof text !== "string") return undefined;
  const answers = among.map((entry) => ({ entry, is: goesBy(entry, text) }));
  const [found, ...others] = answers.filter(({ is }) => is === true);
  if (found !== undefined) return others.length === 0 ? found.entry : UNKNOWN;
  return answers.some(({ is }) => is === UNKNOWN) ? UNKNOWN : undefined;
}

/** Whether a text is what a field of the resource says; what is missing, AWS or Pulumi chose. */
export function says(entry: StackEntry, field: string, text: string): boolean | Unknown {
  const value = entry.request[field];
  return typeof value === "string" ? value === text : UNKNOWN;
}
