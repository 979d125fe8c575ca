import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { FIRELENS_DRIVER } from "../firelens";
import { logsOf } from "../logs";
import type { Rule } from "../rule";

export const firelensOptionLineBreak: Rule = {
  id: "firelens-option-line-break",
  title: "Options for FireLens are one line each",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS writes each option as a line of the router's configuration. What follows a line break becomes a setting or a section of its own, and the router does not start, or does something else.",
  fix: "Write the value in one line.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a value of one line",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awsfirelens",
                  options: { Name: "loki", labels: "job=shop, env=dev" },
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
        title: "a value of two lines",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awsfirelens",
                  options: { Name: "loki", labels: "job=shop,\nenv=dev" },
                },
              },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.labels",
            message: "The value has a line break.",
            fix: "Write it in one line.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    logsOf(task).flatMap((log) =>
      log.driver !== FIRELENS_DRIVER
        ? []
        : items(log.options).flatMap(({ value, path }) => {
            const text = task.peek(value);
            return text === undefined || !/[\r\n]/.test(text)
              ? []
              : [{ path, message: "The value has a line break.", fix: "Write it in one line." }];
          }),
    ),
};
