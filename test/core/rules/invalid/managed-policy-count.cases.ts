import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const ARNS = Array.from({ length: 26 }, (_, i) => `arn:aws:iam::123456789012:policy/p${i}`);
const attached = (ManagedPolicyArns: unknown) => ({
  given: { role: { RoleName: "web", ManagedPolicyArns } },
});

export const cases: RuleCases = {
  valid: [
    { name: "25 policies", ...attached(ARNS.slice(1)) },
    { name: "25 policies, one of them twice", ...attached([...ARNS.slice(1), ARNS[1]]) },
  ],
  invalid: [
    {
      name: "26 policies",
      ...attached(ARNS),
      findings: [
        {
          path: "ManagedPolicyArns",
          message: 'The role has "26" managed policies; IAM accepts at most 25.',
          fix: "Merge policies.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no policies", given: { role: { RoleName: "web" } } },
  ],
  unknown: [
    { name: "policies that are not known", ...attached(UNKNOWN) },
    { name: "policies that may be one", ...attached(ARNS.map(() => UNKNOWN)) },
  ],
};
