import { form } from "./demand";
import type { Demand } from "./demand";

// Go's regular expressions are those of RE2. Only what RE2 certainly refuses is found here.

/** Why RE2 refuses an expression, to follow its name; undefined where it may take it. */
export function expressionFault(text: string): string | undefined {
  // Between \Q and \E everything stands for itself.
  if (text.includes("\\Q")) return undefined;
  const open: number[] = [];
  let canRepeat = false;
  for (let i = 0; i < text.length; i++) {
    const rest = text.slice(i);
    const letter = text.charAt(i);
    if (letter === "\\") {
      if (rest.length === 1) return "ends in a backslash";
      if (/^\\[1-9]/.test(rest)) return "refers back to a group, which Go does not know";
      i++;
      canRepeat = true;
    } else if (letter === "[") {
      const set = /^\[\^?\]?(\[:\^?[a-z]+:\]|\\[^]|[^\]\\])*\]/.exec(rest);
      if (set === null) return 'has a "[" that is not closed';
      i += set[0].length - 1;
      canRepeat = true;
    } else if (letter === "(") {
      if (/^\(\?(=|!|<=|<!)/.test(rest)) return "looks around, which Go does not know";
      open.push(i);
      i += (/^\((\?(P?<\w+>|[imsU-]*:|[imsU-]+(?=\))))?/.exec(rest)?.[0].length ?? 1) - 1;
      canRepeat = false;
    } else if (letter === ")") {
      if (open.pop() === undefined) return 'has a ")" that nothing opens';
      canRepeat = true;
    } else if (/[*+?]/.test(letter)) {
      if (!canRepeat) return `repeats nothing by "${letter}"`;
    } else {
      canRepeat = letter !== "|";
    }
  }
  return open.length > 0 ? 'has a "(" that is not closed' : undefined;
}

/** Fields that hold regular expressions. */
export function expressions(...fields: readonly string[]): Demand {
  return (part) =>
    fields.flatMap((field) =>
      form(field, expressionFault, "Correct the regular expression.")(part),
    );
}
