import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseYaml } from "../../../core/collector/parse";
import { toYaml } from "../../../core/collector/text";

/** Texts that a parser takes for something else where they stand without quotes. */
const ODD = [
  ...["", "~", "null", "yes", "no", "on", "off", "y", "n", "true", "TRUE", "<<", "=", "---", "..."],
  ...[
    "1_000",
    "017",
    "0o7",
    "-0o17",
    "0x1F",
    "0b1",
    "1e3",
    "1.",
    "+1",
    "-0",
    ".inf",
    ".nan",
    "NaN",
  ],
  ...[
    "1:30",
    "2001-01-01",
    "2001-01-01T00:00:00Z",
    "0.1.2",
    "${env:X}",
    "$${1}",
    "{a}",
    "[",
    "- a",
  ],
  ...[
    "a: b",
    "a #b",
    "'",
    '"',
    "!x",
    "&a",
    "*a",
    "%",
    "@",
    "`",
    "|",
    ">",
    " a ",
    "\t",
    "a\n",
    "\na",
  ],
  ...["a\r\nb", "a\n ", "\u0085", "\u2028", "\uFEFF", "\uFEFFa", "é😀", "a\\b", "a\tb"],
];

const WORDS = fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: "binary" }), fc.string());

const TREES = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    WORDS,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.dictionary(WORDS, tie("tree"), { maxKeys: 4, noNullPrototype: true }),
  ),
})).tree;

describe("A configuration as YAML", () => {
  for (const text of ODD) {
    it(`keeps the text ${JSON.stringify(text)}`, () => {
      for (const tree of [text, [text], { a: text }, { [text]: 1 }, { a: [{ [text]: text }] }]) {
        const { value, problems } = parseYaml(toYaml(tree));
        assert.deepEqual([value, problems], [tree, []]);
      }
    });
  }

  it("keeps every tree", () => {
    fc.assert(
      fc.property(TREES, (tree) => {
        const { value, problems } = parseYaml(toYaml(tree));
        assert.deepEqual([value, problems], [tree, []]);
      }),
      { numRuns: 500 },
    );
  });

  for (const [title, tree, text] of [
    ["a key without a value", { processors: { batch: null } }, "processors:\n  batch:\n"],
    ["an empty map", { processors: { batch: {} } }, "processors:\n  batch: {}\n"],
    ["the order of the keys", { b: 1, a: 2 }, "b: 1\na: 2\n"],
    ["one object in two places", twice({ c: 1 }), "a:\n  c: 1\nb:\n  c: 1\n"],
    ["a long text in one line", { a: "word ".repeat(60) }, `a: "${"word ".repeat(60)}"\n`],
    ["a text that looks like a number of YAML 1.1", { a: "1_000" }, 'a: "1_000"\n'],
    ["a text that looks like a number of YAML 1.2", { a: "0o7" }, 'a: "0o7"\n'],
    ["a variable", { key: "${env:NEW_RELIC_KEY}" }, "key: ${env:NEW_RELIC_KEY}\n"],
  ] as const) {
    it(`shows ${title}`, () => {
      assert.equal(toYaml(tree), text);
    });
  }
});

function twice(shared: object): object {
  return { a: shared, b: shared };
}
