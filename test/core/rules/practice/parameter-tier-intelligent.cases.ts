import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [
    { name: "a tier that is chosen", given: { parameter: { Value: "x", Tier: "Advanced" } } },
  ],
  invalid: [
    {
      name: "a tier that chooses itself",
      given: { parameter: { Value: "x", Tier: "Intelligent-Tiering" } },
      findings: [
        {
          path: "Tier",
          message:
            'The tier "Intelligent-Tiering" leaves the size and the price of the parameter open.',
          fix: "Set the tier to Standard, or to Advanced above 4 KiB.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no tier", given: { parameter: { Value: "x" } } }],
  unknown: [
    { name: "a tier that is not known", given: { parameter: { Value: "x", Tier: UNKNOWN } } },
  ],
};
