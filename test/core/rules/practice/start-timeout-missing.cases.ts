import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const waiting = (condition: unknown, db: object) => ({
  taskDefinition: {
    containerDefinitions: [
      { name: "app", image: "app:1", dependsOn: [{ containerName: "db", condition }] },
      { name: "db", image: "db:1", essential: false, ...db },
    ],
  },
});
export const cases: RuleCases = {
  valid: [{ name: "a wait with an end", given: waiting("HEALTHY", { startTimeout: 60 }) }],
  invalid: ["HEALTHY", "COMPLETE", "SUCCESS"].map((condition) => ({
    name: `a wait for ${condition} without an end`,
    given: waiting(condition, {}),
    findings: [
      {
        path: "containerDefinitions[0].dependsOn[0]",
        message: `"app" waits for "db" ("${condition}") without an end: "db" has no startTimeout.`,
        fix: 'Set startTimeout of "db", at most 120 on Fargate.',
      },
    ],
  })),
  notApplicable: [
    { name: "an essential container", given: waiting("HEALTHY", { essential: true }) },
    {
      name: "a container that is essential by default",
      given: waiting("HEALTHY", { essential: null }),
    },
    { name: "a wait for the start", given: waiting("START", {}) },
    {
      name: "a container that is not there",
      given: waiting("HEALTHY", { name: "other", startTimeout: 60 }),
    },
  ],
  unknown: [
    {
      name: "a container that may be essential",
      given: waiting("HEALTHY", { essential: UNKNOWN }),
    },
    { name: "a time that is not known", given: waiting("HEALTHY", { startTimeout: UNKNOWN }) },
    { name: "a condition that is not known", given: waiting(UNKNOWN, {}) },
  ],
};
