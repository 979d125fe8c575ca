import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { logsOf } from "../logs";
import type { Rule } from "../rule";

export const logMultilineConflict: Rule = {
  id: "log-multiline-conflict",
  title: "One option says where a log event begins",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The awslogs driver refuses a date format and a pattern together, and the container does not start.",
  fix: "Remove one of the two.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a date format",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { "awslogs-datetime-format": "%Y-%m-%d" },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a date format and a pattern",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: {
                    "awslogs-datetime-format": "%Y-%m-%d",
                    "awslogs-multiline-pattern": "^INFO",
                  },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.awslogs-datetime-format",
            message:
              '"awslogs-datetime-format" and "awslogs-multiline-pattern" both say where a log event begins.',
            fix: "Remove one of the two.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    logsOf(task).flatMap((log) => {
      const options = items(log.options);
      const format = options.find(({ name }) => name === "awslogs-datetime-format");
      const pattern = options.find(({ name }) => name === "awslogs-multiline-pattern");
      return format === undefined || pattern === undefined
        ? []
        : [
            {
              path: format.path,
              message:
                '"awslogs-datetime-format" and "awslogs-multiline-pattern" both say where a log event begins.',
              fix: "Remove one of the two.",
            },
          ];
    }),
};
