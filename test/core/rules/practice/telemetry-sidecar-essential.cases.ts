import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { FLUENT_BIT, OTEL, definition, registering } from "../json";

const beside = (parts: object) =>
  registering(definition("app"), definition("otel", { ...OTEL, ...parts }));
const found = [
  {
    path: "containerDefinitions[1].essential",
    message:
      '"otel" only sends telemetry, but is essential and has no restart policy: when it ends, the application ends.',
    fix: "Set essential to false, and give it a restart policy.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "one that may end", given: beside({ essential: false }) },
    {
      name: "an essential one that starts again",
      given: beside({ essential: true, restartPolicy: { enabled: true } }),
    },
  ],
  invalid: [
    { name: "one that says nothing", given: beside({}), findings: found },
    {
      name: "one with a restart policy that is off",
      given: beside({ essential: true, restartPolicy: { enabled: false } }),
      findings: found,
    },
  ],
  notApplicable: [
    { name: "a collector alone", given: registering(definition("otel", OTEL)) },
    { name: "a router of logs", given: beside(FLUENT_BIT) },
  ],
  unknown: [
    { name: "one that may be essential", given: beside({ essential: UNKNOWN }) },
    { name: "a restart policy that is not known", given: beside({ restartPolicy: UNKNOWN }) },
    {
      name: "a restart policy that may be off",
      given: beside({ restartPolicy: { enabled: UNKNOWN } }),
    },
    { name: "an image that is not known", given: beside({ image: UNKNOWN }) },
  ],
};
