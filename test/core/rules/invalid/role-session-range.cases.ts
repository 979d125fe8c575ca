import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const lasting = (MaxSessionDuration: unknown) => ({
  given: { role: { RoleName: "web", MaxSessionDuration } },
});
const outside = (seconds: number) => ({
  name: `${seconds} seconds`,
  ...lasting(seconds),
  findings: [
    {
      path: "MaxSessionDuration",
      message: `The maximum is "${seconds}"; IAM accepts 3600 to 43200 seconds.`,
      fix: "Use a value from 3600 to 43200.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "1 hour", ...lasting(3600) },
    { name: "12 hours", ...lasting(43_200) },
  ],
  invalid: [outside(3599), outside(43_201)],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no maximum", given: { role: { RoleName: "web" } } },
  ],
  unknown: [{ name: "a maximum that is not known", ...lasting(UNKNOWN) }],
};
