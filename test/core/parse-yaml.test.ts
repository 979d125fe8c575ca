import assert from "node:assert/strict";
import { parseYaml } from "../../core/collector/parse";

describe("the reader of YAML", () => {
  const values: [string, string, unknown][] = [
    ["keeps keys without a value", "processors:\n  batch:\n", { processors: { batch: null } }],
    ["reads JSON", '{"a": [1, "b", true, null]}', { a: [1, "b", true, null] }],
    ["takes the first of several documents", "a: 1\n---\na: 2\n", { a: 1 }],
    ["resolves aliases", "a: &x {b: 1}\nc: *x\n", { a: { b: 1 }, c: { b: 1 } }],
    [
      "merges maps",
      "a: &x {b: 1, c: 2}\nd:\n  <<: *x\n  c: 3\n",
      { a: { b: 1, c: 2 }, d: { b: 1, c: 3 } },
    ],
    ["passes over a byte order mark", "\uFEFFa: 1", { a: 1 }],
    ["reads nothing as null", "# nothing\n", null],
  ];
  for (const [name, text, value] of values) {
    it(name, () => {
      assert.deepEqual(parseYaml(text).value, value);
      assert.deepEqual(parseYaml(text).problems, []);
    });
  }

  const problems: [string, string, [number, number, string][]][] = [
    [
      "a key that stands twice",
      "a:\n  b: 1\n  c: 2\n  b: 3\n",
      [[4, 3, "map keys must be unique"]],
    ],
    ["a tab", "a:\n\tb: 1\n", [[2, 1, "tabs are not allowed as indentation"]]],
    ["an alias without an anchor", "a: *x\n", [[1, 4, 'the alias "x" stands for nothing']]],
    [
      "an alias inside its anchor",
      "a: &x\n  b: *x\n",
      [[2, 6, 'the alias "x" stands inside what it stands for']],
    ],
    [
      "a mistake that makes others",
      "a: {b: ${env:C}}\nd: 1\ne:\n  f: [g]\n",
      [[1, 9, "unexpected flow-map-start at node end"]],
    ],
    [
      "two keys that stand twice, and a tab",
      "a: 1\na: 2\nb: 1\nb: 2\nc:\n\td: 1\n",
      [
        [2, 1, "map keys must be unique"],
        [4, 1, "map keys must be unique"],
        [6, 1, "tabs are not allowed as indentation"],
      ],
    ],
    ["an open quote", 'a: "b\n', [[2, 1, 'missing closing "quote']]],
  ];
  for (const [name, text, expected] of problems) {
    it(`says where there is ${name}`, () => {
      const found = parseYaml(text);
      assert.equal(found.value, undefined);
      assert.deepEqual(
        found.problems.map(({ line, column, message }) => [line, column, message]),
        expected.map(([line, column, fact]) => [line, column, `The text is no YAML: ${fact}.`]),
      );
    });
  }

  it("says that a variable in braces wants quotes", () => {
    const [problem] = parseYaml("a: {b: ${env:C}}\n").problems;
    assert.equal(problem?.fix, 'Put "${…}" in quotes where braces or brackets are around it.');
  });

  const places: [string, (string | number)[], [number, number]][] = [
    ["a key", ["a", "b"], [2, 3]],
    ["an item of a list", ["a", "b", 1], [4, 7]],
    ["a key behind an alias", ["c", "b"], [2, 3]],
    ["what is around a part that is not there", ["a", "x", "y"], [1, 1]],
    ["the whole", [], [1, 1]],
  ];
  for (const [name, steps, [line, column]] of places) {
    it(`finds the place of ${name}`, () => {
      const { positionOf } = parseYaml("a: &a\n  b:\n    - x\n    - y\nc: *a\n");
      assert.deepEqual(positionOf(steps), { line, column });
    });
  }
});
