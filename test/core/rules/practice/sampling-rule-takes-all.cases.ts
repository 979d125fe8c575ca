import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import type { RuleCases } from "../cases";

const ALL = {
  ...{ Host: "*", HTTPMethod: "*", ResourceARN: "*" },
  ...{ ServiceName: "*", ServiceType: "*", URLPath: "*" },
};
const sampling = (FixedRate: unknown, fields: object = {}): { given: Given } => ({
  given: { samplingRule: { SamplingRule: { FixedRate, ...ALL, ...fields } } },
});
const takes = (rate: number, max: number) => [
  {
    path: "SamplingRule.FixedRate",
    message: `The rule traces a share of "${rate}" of all requests.`,
    fix: `Set FixedRate to ${max} or less.`,
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "half of all requests", ...sampling(0.5) },
    { name: "as many as somebody allows", ...sampling(0.8), options: { maxRate: 0.8 } },
  ],
  invalid: [
    { name: "most requests", ...sampling(0.6), findings: takes(0.6, 0.5) },
    {
      name: "more requests than somebody allows",
      ...sampling(0.1),
      options: { maxRate: 0.05 },
      findings: takes(0.1, 0.05),
    },
  ],
  notApplicable: Object.keys(ALL).map((field) => ({
    name: `a rule for some requests by ${field}`,
    ...sampling(1, { [field]: "/orders" }),
  })),
  unknown: [
    { name: "a rate that is not known", ...sampling(UNKNOWN) },
    { name: "a pattern that is not known", ...sampling(1, { Host: UNKNOWN }) },
    { name: "attributes", ...sampling(1, { Attributes: { team: "shop" } }) },
    { name: "a rule that is not known", given: { samplingRule: { SamplingRule: UNKNOWN } } },
  ],
};
