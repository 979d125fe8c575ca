import { served } from "../served";
import type { RuleCases } from "../cases";

const based = (...bases: (number | string | undefined)[]) =>
  served({
    capacityProviderStrategy: bases.map((base, i) => ({ capacityProvider: `p${i}`, base })),
  });
const second = (index: number, first: number) => ({
  path: `capacityProviderStrategy[${index}].base`,
  message: `Only one capacity provider can have a base; capacityProviderStrategy[${first}] already has one.`,
  fix: "Remove one of the two.",
});

export const cases: RuleCases = {
  valid: [
    { name: "one base", ...based(undefined, 1, 0) },
    { name: "bases that are none", ...based(0, 0) },
  ],
  invalid: [
    { name: "two bases", ...based(1, 1), findings: [second(1, 0)] },
    { name: "three bases", ...based(0, 2, 1, 5), findings: [second(2, 1), second(3, 1)] },
  ],
  notApplicable: [{ name: "a service without providers", ...served({ launchType: "EC2" }) }],
  unknown: [
    { name: "a base that is not known", ...based(1, "${base}") },
    { name: "two that are not known", ...based("${one}", "${two}") },
  ],
};
