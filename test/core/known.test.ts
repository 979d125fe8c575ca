import assert from "node:assert/strict";
import { UNKNOWN, known } from "../../core";
import { items } from "../../core/known";

describe("what is known", () => {
  it("of a value is the value, whatever it is", () => {
    assert.deepEqual([0, "", false, null, []].map(known), [0, "", false, null, []]);
  });

  it("of UNKNOWN is nothing", () => {
    assert.equal(known(UNKNOWN), undefined);
  });

  it("of a list is its items", () => {
    assert.deepEqual(items(["a", "b"]), ["a", "b"]);
  });

  it("of a list that is absent, later or unknown is no item", () => {
    assert.deepEqual([items(undefined), items({ later: ["a"] }), items(UNKNOWN)], [[], [], []]);
  });
});
