import { quote } from "../../../core/issue";
import type { TaskContext } from "../../normalise/context";

type Pairs = Readonly<Record<string, string>>;

/** What is wrong with a pair, and how to mend it. */
export type WrongPair = readonly [message: string, fix: string];

/** Reports pairs that would not arrive as they are: they become one option, with commas between. */
export function reportPairs(
  pairs: Pairs,
  path: string,
  wrongPair: (name: string, value: string) => WrongPair | undefined,
  { issues }: TaskContext,
): void {
  for (const [name, value] of Object.entries(pairs)) {
    const [message, fix] = commaIn([name, value]) ?? wrongPair(name, value) ?? [];
    if (message === undefined || fix === undefined) continue;
    issues.add("argument-conflict", `${path}.${name}`, message, fix);
  }
}

function commaIn(texts: readonly string[]): WrongPair | undefined {
  const text = texts.find((each) => each.includes(","));
  return text === undefined
    ? undefined
    : [`${quote(text)} has a comma, which begins the next pair.`, "Use another character."];
}
