import assert from "node:assert/strict";
import { hasNo, hasNoneHere, notAmong, quoteProgram, quoteWord } from "../../core/closed-list";

const MODES = ["awsvpc", "bridge"];

describe("a text that is no word of a list", () => {
  const told = [
    ["Bridge", 'ECS has no "Bridge" here. Did you mean "bridge"?'],
    ["overlay", 'ECS has no "overlay" here.'],
    [" default ", 'ECS has no " default " here.'],
    ["", 'ECS has no "" here.'],
    // Nothing that somebody meant for the list, as far as one can tell.
    ["correct horse", "ECS has no such value here."],
    ["p4ss!word", "ECS has no such value here."],
    ["7f3k2m9x", "ECS has no such value here."],
    ["a".repeat(41), "ECS has no such value here."],
    ["AKIA" + "IOSFODNN7EXAMPLE", "ECS has no such value here."],
    ["a1B2c3D4e5F6g7H8i9J0", "ECS has no such value here."],
  ] as const;

  it("is quoted where it looks like a word, and else left out", () => {
    for (const [text, message] of told) assert.equal(hasNoneHere("ECS", text, MODES), message);
  });

  it("is quoted where it is nearly one of the list, whatever it is made of", () => {
    assert.equal(
      hasNoneHere("IAM", "2012-10-18", ["2012-10-17"]),
      'IAM has no "2012-10-18" here. Did you mean "2012-10-17"?',
    );
  });

  it("is told with what it was to be, and what there is", () => {
    assert.equal(
      hasNo("ECS", "condition", "HEALTY", ["HEALTHY"]),
      'ECS has no condition "HEALTY". Did you mean "HEALTHY"?',
    );
    assert.equal(hasNo("ECS", "condition", "two words", ["HEALTHY"]), "ECS has no such condition.");
    assert.equal(quoteWord("EC3"), '"EC3"');
    assert.equal(quoteWord("two words"), '"…"');
    assert.deepEqual(notAmong(MODES, "two words", "networkMode"), {
      path: "networkMode",
      message: "ECS has no such value here.",
      fix: 'Use "awsvpc" or "bridge".',
    });
  });
});

describe("the program of a line", () => {
  it("is quoted without what follows it, and without what is no name of a file", () => {
    assert.equal(quoteProgram(" /usr/bin/curl -u app:hunter2 http://localhost"), '"/usr/bin/curl"');
    assert.equal(quoteProgram("PGPASSWORD=hunter2 psql"), '"…"');
    assert.equal(quoteProgram("a1B2c3D4e5F6g7H8i9J0"), '"…"');
  });
});
