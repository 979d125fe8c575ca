import assert from "node:assert/strict";
import { patternFault } from "../../../core/fluent-bit/pattern";

const FAULTS: readonly (readonly [pattern: string, fault: string])[] = [
  ["", "is empty"],
  ["  ", "is empty"],
  ["(ERROR", 'has a "(" that nothing closes'],
  ["(?<level>ERROR", 'has a "(" that nothing closes'],
  ["(?i)(a|b", 'has a "(" that nothing closes'],
  ["((a)", 'has a "(" that nothing closes'],
  ["\\((a", 'has a "(" that nothing closes'],
  ["(a\\)", 'has a "(" that nothing closes'],
  ["([)]", 'has a "(" that nothing closes'],
  ["(?# a note", 'has a "(" that nothing closes'],
  ["(?# a note \\)", 'has a "(" that nothing closes'],
  ["ERROR)", 'has a ")" that nothing opens'],
  ["(a))", 'has a ")" that nothing opens'],
  ["(?# a note))", 'has a ")" that nothing opens'],
  ["[[:alpha:]])", 'has a ")" that nothing opens'],
  ["[a[b]])", 'has a ")" that nothing opens'],
  ["[ERROR", 'has a "[" that nothing closes'],
  ["[^", 'has a "[" that nothing closes'],
  ["[a\\]", 'has a "[" that nothing closes'],
  ["a[[:alpha:]\\", 'has a "[" that nothing closes'],
  ["*error*", 'repeats nothing with its "*"'],
  ["+", 'repeats nothing with its "+"'],
  ["?", 'repeats nothing with its "?"'],
  ["a|*b", 'repeats nothing with its "*"'],
  ["(*a)", 'repeats nothing with its "*"'],
  ["(?:+a)", 'repeats nothing with its "+"'],
  ["(?<name>*)", 'repeats nothing with its "*"'],
  ["(?'name'*)", 'repeats nothing with its "*"'],
  ["(?<!?a)", 'repeats nothing with its "?"'],
  ["(?# a note)*", 'repeats nothing with its "*"'],
  ["/*a/", 'repeats nothing with its "*"'],
  ["/(a/i", 'has a "(" that nothing closes'],
  ["ERROR\\", "ends in a backslash"],
];

const RIGHT: readonly string[] = [
  "ERROR",
  "^(GET|POST) /health",
  "/^ERROR/",
  "/",
  "//",
  "a**",
  "\\(",
  "\\[x",
  "[(]",
  "[)*]",
  "[]a]",
  "[^]]",
  "a]",
  "a{2}",
  // Ruby's own.
  "(?<level>\\w+) (?<message>.*)",
  "(?<n>a)\\g<n>",
  "(?'n'a)\\k'n'",
  "(?i)error",
  "(?i:error)",
  "(?mi-x:error)",
  "\\h+",
  "a++",
  "a*+",
  "(?>a*)b",
  "(?~abc)",
  "\\Aerror\\z",
  "[[:alpha:]]+",
  "[a-z&&[^aeiou]]",
  "[a[b]c)]",
  "[^[)]]",
  "(a)?(?(1)b|c)",
  "a(?# a note)*",
  "a(?#(\\))",
  "\\p{Alpha}(?<=a)",
  // What may be anything when it is read.
  "${PATTERN}(",
  "\\c(",
  "\\C-(",
  "\\M-(",
  "(?x) a # (",
  "(?mx: a # (\n)",
  "/a # (/x",
  // What only one of the two engines refuses.
  "[[]",
  "(?<=a*)b",
];

describe("A regular expression of a log router", () => {
  for (const [pattern, fault] of FAULTS) {
    it(`${fault}: "${pattern}"`, () => {
      assert.equal(patternFault(pattern), fault);
    });
  }
  for (const pattern of RIGHT) {
    it(`may be one: "${pattern}"`, () => {
      assert.equal(patternFault(pattern), undefined);
    });
  }
});
