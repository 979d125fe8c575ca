import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const named = (RoleName: unknown) => ({ given: { role: { RoleName } } });
const illegal = (name: string) => ({
  name: `"${name}"`,
  ...named(name),
  findings: [
    {
      path: "RoleName",
      message: `The role name "${name}" is not legal.`,
      fix: 'Use 1 to 64 letters, digits and "_+=,.@-".',
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "every sort of character", ...named("aZ0_+=,.@-") },
    { name: "1 character", ...named("a") },
    { name: "64 characters", ...named("a".repeat(64)) },
  ],
  invalid: [illegal(""), illegal("a".repeat(65)), illegal("a b"), illegal("a:b")],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "a name that AWS's provider chooses", given: { role: {} } },
  ],
  unknown: [{ name: "a name that is not known", ...named(UNKNOWN) }],
};
