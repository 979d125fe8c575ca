import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { isJson } from "../fields";
import { routedIn, routersOf, routingIsUnclear } from "../firelens";
import type { Rule } from "../rule";

export const firelensRouterMissing: Rule = {
  id: "firelens-router-missing",
  title: "A task whose containers log through FireLens has a router",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "When awsfirelens log driver is specified, a firelens configuration object must be configured in one of the containers".',
  fix: "Add a router, or use another log driver.",
  url: AWS_DOCS.firelens,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a container and its router",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "awsfirelens" } },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a container without a router",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "awsfirelens" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration",
            message: 'The log driver is "awsfirelens", and the task has no FireLens router.',
            fix: "Add a container with a firelensConfiguration, or use another log driver.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    routersOf(task).length > 0 || routingIsUnclear(task)
      ? []
      : routedIn(task).flatMap((container) => {
          const log = known(container.log);
          return log === undefined
            ? []
            : [
                {
                  path: log.path,
                  message: 'The log driver is "awsfirelens", and the task has no FireLens router.',
                  fix: isJson(task)
                    ? "Add a container with a firelensConfiguration, or use another log driver."
                    : "Add logRouter, or use another log driver.",
                },
              ];
        }),
};
