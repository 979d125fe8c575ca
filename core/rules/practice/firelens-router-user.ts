import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN } from "../../known";
import { routersOf } from "../firelens";
import type { Rule } from "../rule";

export const firelensRouterUser: Rule = {
  id: "firelens-router-user",
  title: "A log router runs as root",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "Agents and router images differ: many refuse a router whose user is not root, others start it and it cannot read its configuration.",
  fix: "Leave user out, or set it to 0.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "root",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "log",
                image: "log:1",
                user: "0",
                firelensConfiguration: { type: "fluentbit" },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "another user",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "log",
                image: "log:1",
                user: "1000",
                firelensConfiguration: { type: "fluentbit" },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].user",
            message:
              'The log router runs as "1000"; the ECS agent shares its socket and configuration with root.',
            fix: "Leave user out, or set it to 0.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    routersOf(task).flatMap(({ firelens, path, user }) => {
      const name = task.peek(user);
      return name === undefined || firelens === UNKNOWN || /^(0|root)(:|$)/.test(name)
        ? []
        : [
            {
              path: `${path}.user`,
              message: `The log router runs as "${name}"; the ECS agent shares its socket and configuration with root.`,
              fix: "Leave user out, or set it to 0.",
            },
          ];
    }),
};
