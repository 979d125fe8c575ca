import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [
    {
      name: "a limit",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              memory: 256,
              firelensConfiguration: { type: "fluentbit" },
            },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a reservation alone",
      given: {
        taskDefinition: {
          containerDefinitions: [
            { name: "app", image: "app:1" },
            {
              name: "log",
              image: "log:1",
              memoryReservation: 64,
              firelensConfiguration: { type: "fluentbit" },
            },
          ],
        },
      },
      findings: [
        {
          path: "containerDefinitions[1]",
          message: 'The log router "log" has no memory limit: its buffer holds 25 MB.',
          fix: "Set memory, for example to 256.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a container that is no router",
      given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
    },
  ],
  unknown: [
    {
      name: "memory that is not known",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              memory: UNKNOWN,
              firelensConfiguration: { type: "fluentbit" },
            },
          ],
        },
      },
    },
    {
      name: "a router that may be none",
      given: {
        taskDefinition: {
          containerDefinitions: [{ name: "log", image: "log:1", firelensConfiguration: UNKNOWN }],
        },
      },
    },
  ],
};
