import assert from "node:assert/strict";
import { JUDGED_FILES, casesOf, ruleOf } from "./rules/catalogue";
import { findings, verdicts } from "./rules/judge";

for (const file of JUDGED_FILES) {
  const rule = ruleOf(file);

  describe(`the rule ${rule.id}`, () => {
    for (const verdict of verdicts(casesOf(file))) {
      it(verdict.name, () => {
        verdict.check(rule);
      });
    }

    // Examples in a component's arguments are tried on the component.
    const { valid, invalid } = rule.cases;

    for (const row of valid.filter(({ given }) => given.arguments === undefined)) {
      it(`accepts its own example of ${row.title}`, () => {
        assert.deepEqual(findings(rule, { ...row, name: row.title }), []);
      });
    }

    for (const row of invalid.filter(({ given }) => given.arguments === undefined)) {
      it(`reports its own example of ${row.title}`, () => {
        assert.deepEqual(findings(rule, { ...row, name: row.title }), row.findings);
      });
    }
  });
}
