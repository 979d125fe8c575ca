import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { didYouMean } from "../../suggest";
import { logsOf, optionsOf } from "../logs";
import type { Rule } from "../rule";

const OPTIONS = [
  "awslogs-create-group",
  "awslogs-datetime-format",
  "awslogs-group",
  "awslogs-multiline-pattern",
  "awslogs-region",
  "awslogs-stream-prefix",
  "max-buffer-size",
  "mode",
];

export const logOptionUnknown: Rule = {
  id: "log-option-unknown",
  title: "The awslogs driver has only options that it knows",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "Log driver awslogs disallows options"; it knows fewer than Docker does.',
  fix: "Remove the option.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a mode and a buffer",
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
                    mode: "non-blocking",
                    "max-buffer-size": "25m",
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
        title: "a misspelt option",
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
                    "awslogs-streamprefix": "ecs",
                  },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.awslogs-streamprefix",
            message:
              'The log driver "awslogs" has no option "awslogs-streamprefix". Did you mean "awslogs-stream-prefix"?',
            fix: "Rename the option, or remove it.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    logsOf(task).flatMap((log) => {
      if (log.driver !== "awslogs") return [];
      return optionsOf(log).flatMap(({ name, path }) => {
        const text = known(name);
        return text === undefined || OPTIONS.includes(text)
          ? []
          : [
              {
                path,
                message: `The log driver "awslogs" has no option "${text}".${didYouMean(text, OPTIONS)}`,
                fix: "Rename the option, or remove it.",
              },
            ];
      });
    }),
};
