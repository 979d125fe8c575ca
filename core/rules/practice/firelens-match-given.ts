import { AWS_DOCS } from "../../data/aws-docs";
import { choosesLines } from "../../fluent-bit/matching";
import { items, known } from "../../known";
import { routedIn } from "../firelens";
import type { Rule } from "../rule";

export const firelensMatchGiven: Rule = {
  id: "firelens-match-given",
  title: "Which lines an output receives is left to FireLens",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "medium",
  why: "ECS writes a Match of its own, the container's tag. A second one makes the output receive the lines of other containers too, or none.",
  fix: "Remove the option.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "options of an output",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awsfirelens",
                  options: { Name: "firehose", region: "eu-west-1", delivery_stream: "shop" },
                },
              },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a Match of its own",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awsfirelens",
                  options: { Name: "firehose", Match: "*" },
                },
              },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.Match",
            message:
              'ECS writes which lines the output receives; the option "Match" says it a second time.',
            fix: "Remove it.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    routedIn(task).flatMap(({ log }) =>
      items(known(log)?.options).flatMap(({ name, path }) => {
        const given = known(name);
        return given === undefined || !choosesLines(given)
          ? []
          : [
              {
                path,
                message: `ECS writes which lines the output receives; the option "${given}" says it a second time.`,
                fix: "Remove it.",
              },
            ];
      }),
    ),
};
