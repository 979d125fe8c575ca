import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const waiting = (condition: unknown, db: object) => ({
  taskDefinition: {
    containerDefinitions: [
      { name: "app", image: "app:1", dependsOn: [{ containerName: "db", condition }] },
      { name: "db", image: "db:1", ...db },
    ],
  },
});
const check = { command: ["CMD", "/ready"], interval: 10, timeout: 5, retries: 3 };
const late = (seconds: number, sum: string, timeout: number) => [
  {
    path: "containerDefinitions[1].startTimeout",
    message: `"db" may need "${seconds}" seconds until its health is known (${sum}), but has ${timeout} to start.`,
    fix: "Raise startTimeout, or check earlier and more often.",
  },
];
export const cases: RuleCases = {
  valid: [
    {
      name: "as much time as it takes",
      given: waiting("HEALTHY", { startTimeout: 60, healthCheck: { ...check, startPeriod: 15 } }),
    },
    {
      name: "the defaults",
      given: waiting("HEALTHY", { startTimeout: 105, healthCheck: { command: ["CMD", "/ready"] } }),
    },
  ],
  invalid: [
    {
      name: "a second too little",
      given: waiting("HEALTHY", { startTimeout: 60, healthCheck: { ...check, startPeriod: 16 } }),
      findings: late(61, "16 + 3 x (10 + 5)", 60),
    },
    {
      name: "the defaults in too little time",
      given: waiting("HEALTHY", { startTimeout: 104, healthCheck: { command: ["CMD", "/ready"] } }),
      findings: late(105, "0 + 3 x (30 + 5)", 104),
    },
  ],
  notApplicable: [
    {
      name: "a container that only has to start",
      given: waiting("START", { startTimeout: 2, healthCheck: check }),
    },
    {
      name: "a container that nobody waits for",
      given: waiting("HEALTHY", { name: "other", startTimeout: 2, healthCheck: check }),
    },
    { name: "no health check", given: waiting("HEALTHY", { startTimeout: 2 }) },
    { name: "no time to start", given: waiting("HEALTHY", { healthCheck: check }) },
  ],
  unknown: ["interval", "timeout", "retries", "startPeriod"].map((field) => ({
    name: `a health check whose ${field} is not known`,
    given: waiting("HEALTHY", { startTimeout: 2, healthCheck: { ...check, [field]: UNKNOWN } }),
  })),
};
