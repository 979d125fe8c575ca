import { looksLikeCredential } from "../../credential";
import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import { isJson } from "../fields";
import type { Rule } from "../rule";

export const credentialInEnvironment: Rule = {
  id: "credential-in-environment",
  title: "Credentials do not stand in plain environment variables",
  kind: "practice",
  on: "task",
  severity: "critical",
  why: "Everyone who may describe the task definition reads its environment, and old revisions keep it.",
  fix: "Move the variable to secrets.",
  url: AWS_DOCS.secretsInTasks,
  frameworks: [{ name: "AWS Security Hub", reference: "ECS.8" }],
  options: {},
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
  check: (task) =>
    containersOf(task).flatMap((container) =>
      items(container.environment).flatMap((variable) => {
        const name = known(variable.name);
        const value = task.peek(variable.value);
        return name === undefined || value === undefined || !looksLikeCredential(name, value)
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
