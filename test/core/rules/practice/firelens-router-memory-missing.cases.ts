import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const router = (memory: object) =>
  definition("log", { ...memory, firelensConfiguration: { type: "fluentbit" } });

export const cases: RuleCases = {
  valid: [{ name: "a limit", given: registering(router({ memory: 256 })) }],
  invalid: [
    {
      name: "a reservation alone",
      given: registering(definition("app"), router({ memoryReservation: 64 })),
      findings: [
        {
          path: "containerDefinitions[1]",
          message: 'The log router "log" has no memory limit: its buffer holds 25 MB.',
          fix: "Set memory, for example to 256.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a container that is no router", given: registering(definition("app")) }],
  unknown: [
    { name: "memory that is not known", given: registering(router({ memory: UNKNOWN })) },
    {
      name: "a router that may be none",
      given: registering(definition("log", { firelensConfiguration: UNKNOWN })),
    },
  ],
};
