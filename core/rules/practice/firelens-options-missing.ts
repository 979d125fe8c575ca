import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, known } from "../../known";
import { called } from "../containers";
import { isFargate } from "../demand";
import { mayHaveOutputs, routedIn, routersOf } from "../firelens";
import { optionsOf } from "../logs";
import type { Rule } from "../rule";

export const firelensOptionsMissing: Rule = {
  id: "firelens-options-missing",
  title: "The awsfirelens driver says where logs go, or the router does",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "The router then has nowhere to send the lines, unless its own configuration says it; they are dropped, or Fargate refuses the container.",
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
            message:
              'The log driver of "app" names no output, and the router has no configuration that could.',
            fix: 'Set options, such as Name "cloudwatch_logs".',
          },
        ],
      },
    ],
  },
  check: (task) =>
    isFargate(task) && !routersOf(task).some((router) => mayHaveOutputs(task, router))
      ? routedIn(task).flatMap((container) => {
          const log = known(container.log);
          const isUnseen = log?.options === UNKNOWN || log?.secretOptions === UNKNOWN;
          return log === undefined || isUnseen || optionsOf(log).length > 0
            ? []
            : [
                {
                  path: log.path,
                  message: `The log driver of ${called(container)} names no output, and the router has no configuration that could.`,
                  fix: 'Set options, such as Name "cloudwatch_logs".',
                },
              ];
        })
      : [],
};
