import assert from "node:assert/strict";
import { RULES, isAdvised, joinedSubjects } from "../../core";
import { checkSubjects } from "../../core/check";
import { EXAMPLES, stackOfExample } from "./stack-of-examples";

/** Advice that an example does not follow: it says why, or its components say the same. */
const NOT_FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  "all-fields": ["execute-command-with-readonly-root"],
  // The shortest configuration that shows what it is about.
  "otel-new-relic": ["collector-health-unseen", "collector-memory-limiter-order"],
};

const RECOMMENDED = RULES.filter(isAdvised);

describe("what our components make, as a whole program", () => {
  for (const example of EXAMPLES) {
    const stack = stackOfExample(example);

    it(`is joined in ${example}`, () => {
      assert.notEqual(stack.services.length, 0);
      for (const { task } of stack.services) assert.equal(typeof task, "object");
      for (const { taskRole, executionRole } of stack.tasks) {
        assert.equal(typeof taskRole, "object");
        assert.equal(typeof executionRole, "object");
      }
      for (const { hasUnseen } of stack.roles) assert.equal(hasUnseen, false);
    });

    it(`has no findings in ${example}`, () => {
      const together = joinedSubjects(stack).flatMap(({ subjects }) =>
        checkSubjects(subjects, RECOMMENDED),
      );
      const whole = checkSubjects({ stack: [stack] }, RECOMMENDED);
      assert.deepEqual(
        [...together, ...whole].filter(({ code }) => !NOT_FOLLOWED[example]?.includes(code)),
        [],
      );
    });

    it(`leaves nothing without a use in ${example}`, () => {
      const orphaned = RULES.filter(({ id }) => id === "orphaned-resource");
      assert.equal(orphaned.length, 1);
      assert.deepEqual(checkSubjects({ stack: [stack] }, orphaned), []);
    });
  }

  it("shows collectors", () => {
    const found = EXAMPLES.flatMap((example) => stackOfExample(example).tasks).flatMap(
      ({ collectors }) => collectors,
    );
    assert.ok(found.length >= 4, `only ${found.length}`);
  });
});
