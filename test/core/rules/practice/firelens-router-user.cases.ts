import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [
    {
      name: "no user",
      given: {
        taskDefinition: {
          containerDefinitions: [
            { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
          ],
        },
      },
    },
    {
      name: "the name of root",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              user: "root",
              firelensConfiguration: { type: "fluentbit" },
            },
          ],
        },
      },
    },
    {
      name: "the number of root and a group",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              user: "0:1000",
              firelensConfiguration: { type: "fluentbit" },
            },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a number that begins with that of root",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              user: "01",
              firelensConfiguration: { type: "fluentbit" },
            },
          ],
        },
      },
      findings: [
        {
          path: "containerDefinitions[0].user",
          message:
            'The log router runs as "01"; the ECS agent shares its socket and configuration with root.',
          fix: "Leave user out, or set it to 0.",
        },
      ],
    },
    {
      name: "a group of root",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              user: "fluent:0",
              firelensConfiguration: { type: "fluentbit" },
            },
          ],
        },
      },
      findings: [
        {
          path: "containerDefinitions[0].user",
          message:
            'The log router runs as "fluent:0"; the ECS agent shares its socket and configuration with root.',
          fix: "Leave user out, or set it to 0.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a container that is no router",
      given: {
        taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1", user: "1000" }] },
      },
    },
  ],
  unknown: [
    {
      name: "a user that is not known",
      given: {
        taskDefinition: {
          containerDefinitions: [
            {
              name: "log",
              image: "log:1",
              user: UNKNOWN,
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
          containerDefinitions: [
            { name: "log", image: "log:1", user: "1000", firelensConfiguration: UNKNOWN },
          ],
        },
      },
    },
  ],
};
