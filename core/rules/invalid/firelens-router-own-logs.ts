import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { routedIn } from "../firelens";
import type { Rule } from "../rule";

export const firelensRouterOwnLogs: Rule = {
  id: "firelens-router-own-logs",
  title: "A FireLens router does not send its own output to itself",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The router would have to run before it can start, and each line it writes would cause another one.",
  fix: "Use the log driver awslogs for the router.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a router that logs to CloudWatch",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "awsfirelens" } },
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: { type: "fluentbit" },
                logConfiguration: { logDriver: "awslogs" },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a router that logs to itself",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "awsfirelens" } },
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: { type: "fluentbit" },
                logConfiguration: { logDriver: "awsfirelens" },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].logConfiguration",
            message: "The FireLens router sends its own output to itself.",
            fix: "Use the log driver awslogs for the router.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    routedIn(task).flatMap((container) => {
      const log = known(container.log);
      return log === undefined || known(container.firelens) === undefined
        ? []
        : [
            {
              path: log.path,
              message: "The FireLens router sends its own output to itself.",
              fix: "Use the log driver awslogs for the router.",
            },
          ];
    }),
};
