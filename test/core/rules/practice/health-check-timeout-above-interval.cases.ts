import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const checked = (healthCheck: object) => ({
  taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1", healthCheck }] },
});
const late = (timeout: number, interval: number) => [
  {
    path: "containerDefinitions[0].healthCheck.timeout",
    message: `A check may take "${timeout}" seconds, but the next one is due after ${interval}.`,
    fix: "Lower the timeout, or raise the interval.",
  },
];
export const cases: RuleCases = {
  valid: [
    { name: "equal times", given: checked({ interval: 10, timeout: 10 }) },
    { name: "the default interval", given: checked({ timeout: 30 }) },
  ],
  invalid: [
    {
      name: "a check that is late",
      given: checked({ interval: 10, timeout: 11 }),
      findings: late(11, 10),
    },
    {
      name: "a check later than the default",
      given: checked({ timeout: 31 }),
      findings: late(31, 30),
    },
  ],
  notApplicable: [
    { name: "the default timeout", given: checked({ interval: 5 }) },
    {
      name: "no check",
      given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
    },
  ],
  unknown: [
    { name: "an interval that is not known", given: checked({ interval: UNKNOWN, timeout: 60 }) },
    { name: "a timeout that is not known", given: checked({ interval: 5, timeout: UNKNOWN }) },
  ],
};
