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

    for (const { title, given } of rule.cases?.valid ?? []) {
      it(`accepts its own example of ${title}`, () => {
        assert.deepEqual(findings(rule, { name: title, given }), []);
      });
    }

    for (const row of rule.cases?.invalid ?? []) {
      it(`reports its own example of ${row.title}`, () => {
        assert.deepEqual(findings(rule, { name: row.title, given: row.given }), row.findings);
      });
    }
  });
}
