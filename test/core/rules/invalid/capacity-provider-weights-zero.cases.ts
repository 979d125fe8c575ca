import { served } from "../served";
import type { RuleCases } from "../cases";

const weighing = (...weights: (number | string | undefined)[]) =>
  served({
    capacityProviderStrategy: weights.map((weight, i) => ({ capacityProvider: `p${i}`, weight })),
  });
const weightless = (count: number) => [
  {
    path: "capacityProviderStrategy",
    message: `All "${count}" capacity providers have the weight 0.`,
    fix: "Set the weight of one of them to 1 or more.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "one weight", ...weighing(undefined, 1, 0) },
    { name: "two weights", ...weighing(1, 2) },
  ],
  invalid: [
    { name: "two without a weight", ...weighing(undefined, undefined), findings: weightless(2) },
    { name: "three zeros", ...weighing(0, undefined, 0), findings: weightless(3) },
  ],
  notApplicable: [
    { name: "a single provider", ...weighing(undefined) },
    { name: "no provider", ...served({}) },
  ],
  unknown: [
    { name: "a weight that is not known", ...weighing(0, "${weight}") },
    { name: "providers that are not known", ...served({ capacityProviderStrategy: "${all}" }) },
  ],
};
