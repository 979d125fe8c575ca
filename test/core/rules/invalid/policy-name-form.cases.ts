import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const named = (...names: unknown[]) => ({
  given: { role: { RoleName: "web", Policies: names.map((PolicyName) => ({ PolicyName })) } },
});
const finding = (i: number, name: string) => ({
  path: `Policies[${i}].PolicyName`,
  message: `The policy name "${name}" is not legal.`,
  fix: 'Use 1 to 128 letters, digits and "_+=,.@-".',
});

export const cases: RuleCases = {
  valid: [
    { name: "every sort of character", ...named("aZ0_+=,.@-") },
    { name: "1 and 128 characters", ...named("a", "a".repeat(128)) },
  ],
  invalid: [
    {
      name: "an empty, a long and a spaced name",
      ...named("", "a", "a".repeat(129), "a b"),
      findings: [finding(0, ""), finding(2, "a".repeat(129)), finding(3, "a b")],
    },
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no policies", given: { role: { RoleName: "web" } } },
    { name: "no name", given: { role: { Policies: [{}] } } },
  ],
  unknown: [
    { name: "a name that is not known", ...named(UNKNOWN) },
    { name: "a policy that is not known", given: { role: { Policies: [UNKNOWN] } } },
  ],
};
