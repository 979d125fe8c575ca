import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { FLUENT_BIT, OTEL, definition, registering } from "../json";

const beside = (parts: object) => registering(definition("app"), definition("log", parts));
const found = [
  {
    path: "containerDefinitions[1].essential",
    message:
      'The log router "log" is not essential and has no restart policy: once it ended, the output of the others is lost.',
    fix: "Make it essential, or give it a restart policy.",
  },
];
const ROUTER = { firelensConfiguration: { type: "fluentbit" } };

export const cases: RuleCases = {
  valid: [
    { name: "an essential router", given: beside({ ...ROUTER, essential: true }) },
    { name: "a router that says nothing", given: beside(FLUENT_BIT) },
    {
      name: "a router that starts again",
      given: beside({ ...ROUTER, essential: false, restartPolicy: { enabled: true } }),
    },
  ],
  invalid: [
    {
      name: "a router of FireLens",
      given: beside({ ...ROUTER, essential: false }),
      findings: found,
    },
    {
      name: "Fluent Bit without FireLens",
      given: beside({ ...FLUENT_BIT, essential: false, restartPolicy: { enabled: false } }),
      findings: found,
    },
  ],
  notApplicable: [
    { name: "a collector", given: beside({ ...OTEL, essential: false }) },
    { name: "a router alone", given: registering(definition("log", FLUENT_BIT)) },
  ],
  unknown: [
    { name: "a router that may be essential", given: beside({ ...ROUTER, essential: UNKNOWN }) },
    {
      name: "a restart policy that is not known",
      given: beside({ ...ROUTER, essential: false, restartPolicy: UNKNOWN }),
    },
  ],
};
