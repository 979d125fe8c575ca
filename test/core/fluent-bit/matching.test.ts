import assert from "node:assert/strict";
import { choosesLines, mayTake } from "../../../core/fluent-bit/matching";

describe("An option of an output", () => {
  it("says which lines it receives by two names, in any case", () => {
    const options = ["Match", "match", "MATCH_REGEX", "Match_Tag", "rematch", "Name"];
    assert.deepEqual(options.filter(choosesLines), ["Match", "match", "MATCH_REGEX"]);
  });
});

describe("A Match", () => {
  for (const [match, expected] of [
    ["*", true],
    ["files.*", true],
    ["files.var.log.app.a.log", true],
    ["files.var*log", true],
    ["fi*", true],
    ["*.log", true],
    ["fi", false],
    ["files", false],
    ["app-firelens-*", false],
    ["Files.*", false],
    ["", false],
  ] as const) {
    it(`${expected ? "may take" : "takes none of"} these lines: "${match}"`, () => {
      assert.equal(mayTake(match, "files."), expected);
    });
  }
});
