import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const stored = (logGroupClass: unknown) => ({
  given: { logGroup: { logGroupName: "/a", logGroupClass } },
});

export const cases: RuleCases = {
  valid: ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"].map((name) => ({ name, ...stored(name) })),
  invalid: [
    {
      name: "small letters",
      ...stored("standard"),
      findings: [
        {
          path: "logGroupClass",
          message: 'CloudWatch Logs has no class "standard". Did you mean "STANDARD"?',
          fix: 'Use "STANDARD", "INFREQUENT_ACCESS" or "DELIVERY".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no group", task: task() },
    { name: "no class", given: { logGroup: { logGroupName: "/a" } } },
  ],
  unknown: [{ name: "a class that is not known", ...stored(UNKNOWN) }],
};
