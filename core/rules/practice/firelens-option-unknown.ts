import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { didYouMean } from "../../suggest";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const OPTIONS = ["enable-ecs-log-metadata", "config-file-type", "config-file-value"];

export const firelensOptionUnknown: Rule = {
  id: "firelens-option-unknown",
  title: "The options of a FireLens router are those that ECS knows",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "ECS knows three options of a router. Those of the output belong to the logConfiguration of the containers that write the logs.",
  fix: "Rename the option, or move it to the logConfiguration of the application.",
  url: AWS_DOCS.firelensConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an option of a router",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: {
                  type: "fluentbit",
                  options: { "enable-ecs-log-metadata": "true" },
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
                name: "log",
                image: "log:1",
                firelensConfiguration: {
                  type: "fluentbit",
                  options: { "enable-ecs-log-metdata": "true" },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].firelensConfiguration.options.enable-ecs-log-metdata",
            message:
              'A router has no option "enable-ecs-log-metdata". Did you mean "enable-ecs-log-metadata"?',
            fix: "Rename the option, or move it to the logConfiguration of the application.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ firelens }) =>
      items(known(firelens)?.options).flatMap((option) => {
        const name = known(option.name);
        return name === undefined || OPTIONS.includes(name)
          ? []
          : [
              {
                path: option.path,
                message: `A router has no option "${name}".${didYouMean(name, OPTIONS)}`,
                fix: "Rename the option, or move it to the logConfiguration of the application.",
              },
            ];
      }),
    ),
};
