import { AWS_DOCS } from "../../data/aws-docs";
import { logsOf, optionsOf } from "../logs";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const logOptionDuplicate: Rule = {
  id: "log-option-duplicate",
  title: "Each option of a log driver is set once",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses an option that is both plain and secret, and a secret option that is there twice.",
  fix: "Remove one of the two.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a plain and a secret option",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "splunk",
                  options: { "splunk-url": "https://splunk.example.com" },
                  secretOptions: [{ name: "splunk-token", valueFrom: "/shop/splunk" }],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a token both plain and secret",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "splunk",
                  options: { "splunk-url": "https://splunk.example.com", "splunk-token": "x" },
                  secretOptions: [{ name: "splunk-token", valueFrom: "/shop/splunk" }],
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.secretOptions[0]",
            message:
              'The option "splunk-token" is already set by containerDefinitions[0].logConfiguration.options.splunk-token.',
            fix: "Remove one of the two.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    logsOf(task).flatMap((log) =>
      repeated(optionsOf(log), ({ name }) => name).map(({ item, first, key }) => ({
        path: item.path,
        message: `The option "${key}" is already set by ${first.path}.`,
        fix: "Remove one of the two.",
      })),
    ),
};
