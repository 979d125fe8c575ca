import assert from "node:assert/strict";
import { ValidationError } from "../../components";
import type { EcsTaskDefinitionArgs } from "../../components";
import { planTaskDefinition } from "../../components/planned";
import { RULES } from "../../core";
import type { Rule } from "../../core";
import { run } from "../support/mocks";

// Some rules can only be shown in the arguments of a component: these are tried here.

/** What a rule says about a task definition with these arguments. */
async function found(rule: Rule, args: unknown): Promise<unknown[]> {
  const { result } = await run(() => {
    try {
      return planTaskDefinition("job", args as EcsTaskDefinitionArgs).advice;
    } catch (error) {
      if (error instanceof ValidationError) return error.issues;
      throw error;
    }
  });
  return result
    .filter(({ code }) => code === rule.id)
    .map(({ path, message, fix }) => ({ path, message, fix }));
}

describe("An example in the arguments of a component", () => {
  for (const rule of RULES) {
    for (const { title, given } of rule.cases.valid) {
      if (given.arguments === undefined) continue;
      it(`is accepted by ${rule.id}: ${title}`, async () => {
        assert.deepEqual(await found(rule, given.arguments), []);
      });
    }
    for (const { title, given, findings } of rule.cases.invalid) {
      if (given.arguments === undefined) continue;
      it(`is reported by ${rule.id}: ${title}`, async () => {
        assert.deepEqual(await found(rule, given.arguments), findings);
      });
    }
  }
});
