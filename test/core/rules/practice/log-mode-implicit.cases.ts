import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [
    {
      name: "blocking, said so",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              logConfiguration: {
                logDriver: "awslogs",
                options: {
                  "awslogs-group": "/ecs/shop",
                  "awslogs-region": "eu-west-1",
                  mode: "blocking",
                },
              },
            },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a second container without a mode",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              logConfiguration: {
                logDriver: "awslogs",
                options: {
                  "awslogs-group": "/ecs/shop",
                  "awslogs-region": "eu-west-1",
                  mode: "blocking",
                },
              },
            },
            {
              name: "cache",
              image: "cache:1",
              logConfiguration: {
                logDriver: "awslogs",
                options: { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1" },
              },
            },
          ],
        },
      },
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
    {
      name: "another driver",
      given: {
        taskDefinition: {
          containerDefinitions: [
            { name: "app", image: "app:1", logConfiguration: { logDriver: "json-file" } },
          ],
        },
      },
    },
    {
      name: "no driver",
      given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
    },
  ],
  unknown: [
    {
      name: "options that are not known",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "app",
              image: "app:1",
              logConfiguration: { logDriver: "awslogs", options: UNKNOWN },
            },
          ],
        },
      },
    },
    {
      name: "a driver that is not known",
      given: {
        taskDefinition: {
          containerDefinitions: [
            { name: "app", image: "app:1", logConfiguration: { logDriver: UNKNOWN } },
          ],
        },
      },
    },
  ],
};
