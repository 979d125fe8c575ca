import { looksLikeCredential } from "../../credential";
import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import { isJson } from "../fields";
import { textsIn } from "../options";
import type { OptionValues, Rule } from "../rule";

export const credentialInEnvironment: Rule = {
  id: "credential-in-environment",
  title: "Credentials do not stand in plain environment variables",
  kind: "practice",
  on: "task",
  severity: "critical",
  preset: "baseline",
  why: "Everyone who may describe the task definition reads its environment, and old revisions keep it.",
  fix: "Move the variable to secrets.",
  url: AWS_DOCS.secretsInTasks,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.8" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.12" },
    { name: "cdk-nag", reference: "AwsSolutions-ECS2" },
    { name: "Trivy", reference: "AVD-AWS-0036" },
    { name: "prowler", reference: "ecs_task_definitions_no_environment_secrets" },
    { name: "KICS", reference: "ECS Task Definition Container With Plaintext Password" },
  ],
  options: {
    names: { description: "Names of more variables that hold credentials.", default: [] },
    allow: {
      description: "Names of variables that hold none, whatever they look like.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a password that ECS reads from a parameter",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environment: [{ name: "DB_HOST", value: "db" }],
                secrets: [{ name: "DB_PASSWORD", valueFrom: "/shop/db" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a password in plain text",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environment: [{ name: "DB_PASSWORD", value: "hunter2" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].environment[0]",
            message:
              'The variable "DB_PASSWORD" looks like a credential and is readable in the task definition.',
            fix: "Move it to secrets.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    containersOf(task).flatMap((container) =>
      items(container.environment).flatMap((variable) => {
        const name = known(variable.name);
        const value = task.peek(variable.value);
        return name === undefined || value === undefined || !isCredential(options, name, value)
          ? []
          : [
              {
                path: variable.path,
                message: `The variable "${name}" looks like a credential and is readable in the task definition.`,
                fix: isJson(task)
                  ? "Move it to secrets."
                  : "Move it to secrets (kept elsewhere) or secretValues (kept for you).",
              },
            ];
      }),
    ),
};

function isCredential(options: OptionValues, name: string, value: string): boolean {
  if (textsIn(options, "allow").includes(name)) return false;
  return looksLikeCredential(name, value) || textsIn(options, "names").includes(name);
}
