import { holdsCredential, looksRandom } from "./credential";
import { list, quote } from "./issue";
import type { Finding } from "./issue";
import { didYouMean, nearest } from "./suggest";

/** Longer lists are left to the page. */
const TELLABLE = 4;

const WORD = /^ *[A-Za-z][A-Za-z0-9_.-]{0,39} *$/;

/** Says that a value is none of those that ECS knows. */
export function notAmong(values: readonly string[], text: string, path: string): Finding {
  return {
    path,
    message: hasNoneHere("ECS", text, values),
    fix:
      values.length <= TELLABLE
        ? `Use ${list(values, "or")}.`
        : "Use one of the values that the API reference lists.",
  };
}

/** Says that somebody's list of words does not have a text. */
export function hasNoneHere(who: string, text: string, values: readonly string[]): string {
  return isWord(text, values)
    ? `${who} has no "${text}" here.${didYouMean(text, values)}`
    : `${who} has no such value here.`;
}

/** Says that somebody has no such thing: `ECS has no condition "HEALTY". Did you mean "HEALTHY"?` */
export function hasNo(who: string, thing: string, text: string, values: readonly string[]): string {
  return isWord(text, values)
    ? `${who} has no ${thing} "${text}".${didYouMean(text, values)}`
    : `${who} has no such ${thing}.`;
}

/** A text that stands where a word belongs, as messages show it. */
export function quoteWord(text: string): string {
  return quote(isWord(text, []) ? text : "…");
}

/** The program that a line runs, as messages show it; what stands before or after may be secret. */
export function quoteProgram(line: string): string {
  const [program = ""] = line.trim().split(/\s/);
  return quote(/^[\w./-]+$/.test(program) && !looksRandom(program) ? program : "…");
}

// What is no word, and is like none of those, may be a secret that stands in the wrong place.
function isWord(text: string, values: readonly string[]): boolean {
  if (text === "" || nearest(text, values) !== undefined) return true;
  return WORD.test(text) && !holdsCredential(text) && !looksRandom(text);
}
