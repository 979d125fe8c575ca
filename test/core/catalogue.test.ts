import assert from "node:assert/strict";
import { RULES } from "../../core";
import { CASE_FILES, KINDS, RULE_FILES, casesOf, exportsOf, ruleOf } from "./rules/catalogue";

/** Verbs that begin a fix. */
const VERBS =
  /^(Add|Correct|Declare|Define|Enable|Give|Keep|Lay|Leave|Let|List|Lower|Make|Mark|Merge|Mount|Move|Name|Put|Raise|Remove|Rename|Set|Shorten|Use|Write) /;

/** Rules on what no request and no arguments can say: the code of a kind of sidecar alone can. */
const NOT_SHOWN = new Set(["contribution-to-unknown-container"]);

describe("the catalogue of rules", () => {
  it("holds one rule per file, and nothing else", () => {
    for (const file of RULE_FILES) assert.equal(Object.keys(exportsOf(file)).length, 1, file.name);
    const inFiles = RULE_FILES.map((file) => ruleOf(file));
    assert.deepEqual([...RULES], inFiles);
  });

  it("is sorted by kind and id, without repetition", () => {
    const keys = RULES.map(({ kind, id }) => `${KINDS.indexOf(kind)} ${id}`);
    assert.deepEqual(keys, [...new Set(keys)].sort());
  });

  it("has cases for every rule, and no cases without a rule", () => {
    assert.deepEqual(
      CASE_FILES,
      RULE_FILES.map(({ kind, name }) => `${kind}/${name}`),
    );
  });

  for (const file of RULE_FILES) {
    const rule = ruleOf(file);

    describe(`${file.kind}/${file.name}`, () => {
      it("is named and filed as it says", () => {
        assert.equal(rule.id, file.name);
        assert.equal(rule.kind, file.kind);
        assert.match(rule.id, /^[a-z]+(-[a-z]+)*$/);
        assert.equal(Object.keys(exportsOf(file))[0], camelCase(rule.id));
      });

      it("tells what it demands, why, and what to do", () => {
        assert.match(rule.title, /^[A-Z].*[^.]$/);
        assert.match(rule.why, /^[A-Z].*\.$/);
        assert.match(rule.fix, VERBS);
        assert.match(rule.fix, /\.$/);
        assert.equal(new URL(rule.url).protocol, "https:");
      });

      it("shows examples of right and wrong", () => {
        const { valid, invalid } = rule.cases;
        assert.notEqual(valid.length, 0);
        assert.equal(invalid.length === 0, NOT_SHOWN.has(rule.id));
        for (const { title, findings } of invalid) assert.notEqual(findings.length, 0, title);
      });

      it("has a case of every sort, under different names", () => {
        const cases = casesOf(file);
        const { valid, invalid, notApplicable, unknown } = cases;
        for (const rows of [valid, invalid, notApplicable, unknown]) {
          const names = rows.map(({ name }) => name);
          assert.notEqual(names.length, 0);
          assert.deepEqual(names, [...new Set(names)]);
        }
        for (const { name, findings } of invalid) assert.notEqual(findings.length, 0, name);
      });

      it("reports sentences, and fixes that begin with a verb", () => {
        for (const { path, message, fix } of casesOf(file).invalid.flatMap((row) => row.findings)) {
          assert.match(path, /^[a-zA-Z]+[^\s]*$/);
          assert.match(message, /^["A-Z].*[.?]$/s);
          assert.match(fix, VERBS);
          assert.match(fix, /\.$/);
        }
      });
    });
  }
});

function camelCase(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
