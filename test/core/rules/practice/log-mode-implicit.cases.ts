import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const logging = (name: string, logConfiguration: object) => definition(name, { logConfiguration });
const awslogs = (name: string, options: object = {}) =>
  logging(name, {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1", ...options },
  });

export const cases: RuleCases = {
  valid: [{ name: "blocking, said so", given: registering(awslogs("app", { mode: "blocking" })) }],
  invalid: [
    {
      name: "a second container without a mode",
      given: registering(awslogs("app", { mode: "blocking" }), awslogs("cache")),
      findings: [
        {
          path: "containerDefinitions[1].logConfiguration",
          message: "The mode of the log driver is left to an account setting.",
          fix: 'Set mode to "non-blocking" with a max-buffer-size, or to "blocking".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "another driver", given: registering(logging("app", { logDriver: "json-file" })) },
    { name: "no driver", given: registering(definition("app")) },
  ],
  unknown: [
    {
      name: "options that are not known",
      given: registering(logging("app", { logDriver: "awslogs", options: UNKNOWN })),
    },
    {
      name: "a driver that is not known",
      given: registering(logging("app", { logDriver: UNKNOWN })),
    },
  ],
};
