import { AWS_DOCS } from "../../data/aws-docs";
import { logsOf, optionsOf } from "../logs";
import type { Rule } from "../rule";

// No remedy: without the option and without a group the container would not start.
export const logGroupMadeByDriver: Rule = {
  id: "log-group-made-by-driver",
  title: "The log driver makes no log groups",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "A group that the driver makes keeps its lines for ever and costs for ever, and the execution role needs logs:CreateLogGroup for it.",
  fix: "Make the log group beside the task, with a retention, and remove awslogs-create-group.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a group that is made elsewhere",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { "awslogs-group": "/shop", "awslogs-region": "eu-west-1" },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a group that the driver makes",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: {
                    "awslogs-group": "/shop",
                    "awslogs-region": "eu-west-1",
                    "awslogs-create-group": "true",
                  },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.awslogs-create-group",
            message: "The driver makes the log group, which then keeps its lines for ever.",
            fix: "Make the group beside the task, with a retention, and remove the option.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    logsOf(task).flatMap((log) =>
      optionsOf(log).flatMap(({ name, value, path }) =>
        log.driver === "awslogs" && name === "awslogs-create-group" && task.peek(value) === "true"
          ? [
              {
                path,
                message: "The driver makes the log group, which then keeps its lines for ever.",
                fix: "Make the group beside the task, with a retention, and remove the option.",
              },
            ]
          : [],
      ),
    ),
};
