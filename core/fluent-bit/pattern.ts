// Regular expressions of Fluent Bit and Fluentd, in the syntax of Ruby. Source: Fluent Bit,
// `src/flb_regex.c`. What is told here is wrong in Ruby and in JavaScript alike: what only one of
// the two has is not for this file to judge.

/** `/text/i`: the strokes and the flags are not part of the expression. */
const DELIMITED = /^\/(.+)\/([imx]*)$/s;

/** What is filled in when Fluent Bit starts; characters that a control key makes; free spacing. */
const UNREADABLE = /\$\{|\\(c|C-|M-)|\(\?[a-z]*x/;

/** How a group may begin, up to where its content does. */
const GROUP = /\((\?([:=!>~]|<[=!]|<[^>]+>|'[^']+'))?/y;

const POSIX_CLASS = /\[:\^?[a-z]+:\]/y;

/** What is surely wrong with a regular expression: `has a "(" that nothing closes`. */
export function patternFault(pattern: string): string | undefined {
  if (pattern.trim() === "") return "is empty";
  const [, inner = pattern, flags = ""] = DELIMITED.exec(pattern) ?? [];
  if (flags.includes("x") || UNREADABLE.test(inner) || isJavaScript(inner)) return undefined;
  return faultIn(inner);
}

function isJavaScript(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

const UNCLOSED_GROUP = 'has a "(" that nothing closes';
const UNCLOSED_CLASS = 'has a "[" that nothing closes';

function faultIn(pattern: string): string | undefined {
  let open = 0;
  // Whether something stands here that may be repeated.
  let repeatable = false;
  for (let at = 0; at < pattern.length;) {
    const comment = pattern.startsWith("(?#", at) ? endOfComment(pattern, at) : at;
    if (comment === undefined) return UNCLOSED_GROUP;
    if (comment > at) {
      // What stands before it may still be repeated.
      at = comment;
      continue;
    }
    const sign = pattern[at] ?? "";
    let next = at + 1;
    if (sign === "\\") {
      if (next === pattern.length) return "ends in a backslash";
      next += 1;
    } else if (sign === "[") {
      const end = endOfClass(pattern, at);
      if (end === undefined) return UNCLOSED_CLASS;
      next = end;
    } else if (sign === "(") {
      open += 1;
      next = at + (matchAt(GROUP, pattern, at)?.length ?? 1);
    } else if (sign === ")") {
      if (open === 0) return 'has a ")" that nothing opens';
      open -= 1;
    } else if ("*+?".includes(sign) && !repeatable) {
      return `repeats nothing with its "${sign}"`;
    }
    // `(?i)` and the like are read as a group of what follows the bracket.
    const isPlain = sign === "(" && next === at + 1;
    repeatable = isPlain ? pattern[next] === "?" : !"(|".includes(sign);
    at = next;
  }
  return open > 0 ? UNCLOSED_GROUP : undefined;
}

// Classes hold others: `[a-z&&[^aeiou]]`. A bracket that comes first stands for itself.
function endOfClass(pattern: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < pattern.length;) {
    const sign = pattern[at];
    if (sign === "\\") at += 2;
    else if (sign === "[") {
      const named = depth > 0 ? matchAt(POSIX_CLASS, pattern, at) : undefined;
      if (named === undefined) depth += 1;
      at += named?.length ?? 1;
      if (named !== undefined) continue;
      if (pattern[at] === "^") at += 1;
      if (pattern[at] === "]") at += 1;
    } else {
      at += 1;
      if (sign === "]") depth -= 1;
      if (depth === 0) return at;
    }
  }
  return undefined;
}

function endOfComment(pattern: string, start: number): number | undefined {
  const [comment] = /^(\\.|[^\\)])*\)/s.exec(pattern.slice(start)) ?? [];
  return comment === undefined ? undefined : start + comment.length;
}

function matchAt(form: RegExp, text: string, at: number): string | undefined {
  const sticky = new RegExp(form);
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
