import { served } from "../served";
import type { RuleCases } from "../cases";

const CANARY = { canaryConfiguration: { canaryPercent: 10 } };
const LINEAR = { linearConfiguration: { stepPercent: 10 } };
const deploying = (deploymentConfiguration: unknown) => served({ deploymentConfiguration });
const mismatch = (field: string, wanted: string, strategy: string) => ({
  path: `deploymentConfiguration.${field}`,
  message: `It belongs to the strategy "${wanted}"; the strategy is "${strategy}".`,
  fix: `Set strategy to ${wanted}, or remove it.`,
});

export const cases: RuleCases = {
  valid: [
    { name: "a canary", ...deploying({ strategy: "CANARY", ...CANARY }) },
    { name: "steps", ...deploying({ strategy: "LINEAR", ...LINEAR }) },
    { name: "a strategy without either", ...deploying({ strategy: "BLUE_GREEN" }) },
  ],
  invalid: [
    {
      name: "both by default",
      ...deploying({ ...CANARY, ...LINEAR }),
      findings: [
        mismatch("canaryConfiguration", "CANARY", "ROLLING"),
        mismatch("linearConfiguration", "LINEAR", "ROLLING"),
      ],
    },
    {
      name: "both with one of them",
      ...deploying({ strategy: "CANARY", ...CANARY, ...LINEAR }),
      findings: [mismatch("linearConfiguration", "LINEAR", "CANARY")],
    },
  ],
  notApplicable: [
    { name: "no deployment", ...served({}) },
    { name: "something that is no strategy", ...deploying({ strategy: "SLOW", ...CANARY }) },
  ],
  unknown: [
    { name: "a strategy that is not known", ...deploying({ strategy: "${s}", ...CANARY }) },
    { name: "a canary that is not known", ...deploying({ canaryConfiguration: "${canary}" }) },
  ],
};
