import assert from "node:assert/strict";
import fc from "fast-check";
import { byCodePoint, byName } from "../../core/order";

const sorted = (...texts: string[]) => texts.sort(byCodePoint);

describe("the order of texts", () => {
  it("puts capitals before small letters, as no locale does", () => {
    assert.deepEqual(sorted("b", "a", "B", "A", "_", "1"), ["1", "A", "B", "_", "a", "b"]);
  });

  it("puts a text before its continuation", () => {
    assert.deepEqual(sorted("ab", "", "a"), ["", "a", "ab"]);
  });

  it("goes by code points where code units would say otherwise", () => {
    assert.deepEqual(sorted("\u{1f600}", "\uff5e", "a"), ["a", "\uff5e", "\u{1f600}"]);
  });

  it("calls equal only what is equal", () => {
    assert.equal(byCodePoint("é", "é"), 0);
    assert.notEqual(byCodePoint("é", "e\u0301"), 0);
  });

  it("is the order of the bytes of UTF-8", () => {
    const text = fc.string({ unit: "binary", maxLength: 4 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(a), Buffer.from(b));
        assert.equal(Math.sign(byCodePoint(a, b)), bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it("orders named things by name, and leaves those of one name as they were", () => {
    const things = [
      { name: "b", n: 1 },
      { name: "a", n: 2 },
      { name: "b", n: 3 },
    ];
    assert.deepEqual(
      things.sort(byName).map(({ n }) => n),
      [2, 1, 3],
    );
  });
});
