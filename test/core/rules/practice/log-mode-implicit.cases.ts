import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const logging = (name: string, logConfiguration: object) => definition(name, { logConfiguration });
const awslogs = (name: string, options: object = {}) =>
  logging(name, {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1", ...options },
  });

const set = (i: number) =>
  [
    ["mode", "non-blocking"],
    ["max-buffer-size", "25m"],
  ].map(([name = "", value]) => ({
    steps: ["containerDefinitions", i, "logConfiguration", "options", name],
    value,
  }));

const implicit = (count: number) => ({
  name: `${count} containers without a mode, as one`,
  given: {
    taskDefinition: {
      containerDefinitions: Array.from({ length: count }, (_, i) => ({
        name: `app${i}`,
        image: "app:1",
        logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs/shop" } },
      })),
    },
  },
  findings: [
    {
      path: "containerDefinitions[0].logConfiguration",
      message: `The mode of the log driver is left to an account setting, here and in ${
        count === 2 ? "1 more container" : `${count - 1} more containers`
      }.`,
      fix: 'Set mode to "non-blocking" with a max-buffer-size, or to "blocking".',
    },
  ],
  edits: Array.from({ length: count }, (_, i) => set(i)).flat(),
});

export const cases: RuleCases = {
  valid: [{ name: "blocking, said so", given: registering(awslogs("app", { mode: "blocking" })) }],
  invalid: [
    implicit(2),
    implicit(3),
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
      edits: set(1),
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
