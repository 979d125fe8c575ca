import assert from "node:assert/strict";
import { own } from "../../core/own";
import { matches } from "../../core/pattern";

describe("A pattern with stars", () => {
  const rows: readonly [string, string, boolean][] = [
    ["web", "web", true],
    ["web", "webs", false],
    ["*", "", true],
    ["web-*", "web-", true],
    ["web-*", "api-web-", false],
    ["*-web", "legacy-web", true],
    ["*-web", "legacy-webs", false],
    ["a*b*c", "a-b-c", true],
    ["a*b*c", "a-c-b", false],
    ["ab*ba", "aba", false],
    ["a**b", "a-b", true],
    ["a.b", "a-b", false],
  ];
  for (const [pattern, text, is] of rows) {
    it(`${pattern} ${is ? "is" : "is not"} "${text}"`, () => {
      assert.equal(matches(pattern, text), is);
    });
  }

  it("is held against a long text at once", () => {
    assert.equal(matches(`${"*-".repeat(40)}x`, "-".repeat(5000)), false);
  });
});

describe("What a record has of its own", () => {
  it("is what stands there, and nothing that every object has", () => {
    assert.equal(own({ a: 1 }, "a"), 1);
    assert.equal(own({ a: 1 }, "constructor"), undefined);
    assert.equal(own({ a: 1 }, "__proto__"), undefined);
    assert.equal(own(undefined, "a"), undefined);
  });
});
