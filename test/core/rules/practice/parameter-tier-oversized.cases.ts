import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import type { RuleCases } from "../cases";

const advanced = (bytes: number, fields: object = {}): { given: Given } => ({
  given: { parameter: { Tier: "Advanced", Value: "a".repeat(bytes), ...fields } },
});
const oversized = (bytes: number) => [
  {
    path: "Tier",
    message: `The value has "${bytes}" bytes; a Standard parameter, which is free, holds 4096.`,
    fix: "Set Tier to Standard; the parameter is then made anew.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "a text that needs the tier", ...advanced(4097) },
    { name: "policies, which need the tier", ...advanced(10, { Policies: '[{"Type":"x"}]' }) },
  ],
  invalid: [
    { name: "a text that just fits", ...advanced(4096), findings: oversized(4096) },
    ...["", "[]", "[ ]"].map((Policies) => ({
      name: `policies that are none: "${Policies}"`,
      ...advanced(10, { Policies }),
      findings: oversized(10),
    })),
  ],
  notApplicable: [
    { name: "the Standard tier", ...advanced(10, { Tier: "Standard" }) },
    { name: "no tier", given: { parameter: { Value: "a" } } },
  ],
  unknown: [
    { name: "a value that is not known", ...advanced(10, { Value: UNKNOWN }) },
    { name: "policies that are not known", ...advanced(10, { Policies: UNKNOWN }) },
    { name: "a tier that is not known", ...advanced(10, { Tier: UNKNOWN }) },
  ],
};
