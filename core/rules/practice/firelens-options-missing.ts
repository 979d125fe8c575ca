import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, known } from "../../known";
import { called } from "../containers";
import { isFargate } from "../demand";
import { routedIn } from "../firelens";
import { optionsOf } from "../logs";
import type { Rule } from "../rule";

export const firelensOptionsMissing: Rule = {
  id: "firelens-options-missing",
  title: "On Fargate the awsfirelens driver says where logs go",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "Without options the router's own configuration must have the output; Fargate may refuse the container for lack of one.",
  fix: "Name an output in the options of the container.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an output",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no options",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "awsfirelens" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration",
            message: 'The log driver of "app" names no output.',
            fix: 'Set options, such as Name "cloudwatch_logs".',
          },
        ],
      },
    ],
  },
  check: (task) =>
    isFargate(task)
      ? routedIn(task).flatMap((container) => {
          const log = known(container.log);
          const isUnseen = log?.options === UNKNOWN || log?.secretOptions === UNKNOWN;
          return log === undefined || isUnseen || optionsOf(log).length > 0
            ? []
            : [
                {
                  path: log.path,
                  message: `The log driver of ${called(container)} names no output.`,
                  fix: 'Set options, such as Name "cloudwatch_logs".',
                },
              ];
        })
      : [],
};
