import { AWS_DOCS } from "../../data/aws-docs";
import { isCredential } from "../../fluent-bit/credentials";
import { items, known } from "../../known";
import { logsOf } from "../logs";
import { textsIn } from "../options";
import type { OptionValues, Rule } from "../rule";

export const credentialInLogOptions: Rule = {
  id: "credential-in-log-options",
  title: "Credentials of a log destination do not stand in plain options",
  kind: "practice",
  on: "task",
  severity: "critical",
  preset: "baseline",
  why: "Everyone who may describe the task definition reads the options of its log drivers, and old revisions keep them.",
  fix: "Move the option to secretOptions.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [{ name: "Trivy", reference: "AVD-AWS-0036" }],
  options: {
    keys: { description: "Names of more options that hold credentials.", default: [] },
    allow: {
      description: "Names of options that hold none, whatever they look like.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a key that ECS reads from a secret",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awsfirelens",
                  options: { Name: "datadog" },
                  secretOptions: [{ name: "apikey", valueFrom: "/shop/datadog" }],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a key in plain text",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awsfirelens",
                  options: { Name: "datadog", apikey: "0a1b2c3d4e5f" },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.apikey",
            message:
              'The option "apikey" looks like a credential and is readable in the task definition.',
            fix: "Move it to secretOptions.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    logsOf(task).flatMap((log) =>
      items(log.options).flatMap((option) => {
        const name = known(option.name);
        const value = task.peek(option.value);
        return name === undefined || value === undefined || !isRefused(options, name, value)
          ? []
          : [
              {
                path: option.path,
                message: `The option "${name}" looks like a credential and is readable in the task definition.`,
                fix: "Move it to secretOptions.",
              },
            ];
      }),
    ),
};

function isRefused(options: OptionValues, name: string, value: string): boolean {
  return (
    !textsIn(options, "allow").includes(name) &&
    (textsIn(options, "keys").includes(name) || isCredential(name, value))
  );
}
