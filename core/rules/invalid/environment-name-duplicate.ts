import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { receiver } from "../../plan";
import { containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { repeated } from "../repeated";
import type { AnyTask, Rule } from "../rule";

export const environmentNameDuplicate: Rule = {
  id: "environment-name-duplicate",
  title: "Each environment variable is defined once",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "The secret name must be unique and not shared with any new or existing environment variables".',
  fix: "Keep one of the definitions.",
  url: AWS_DOCS.secret,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a plain and a secret variable",
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
        title: "one variable both plain and secret",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environment: [{ name: "DB_PASSWORD", value: "x" }],
                secrets: [{ name: "DB_PASSWORD", valueFrom: "/shop/db" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].secrets[0]",
            message:
              'The variable "DB_PASSWORD" is already defined by containerDefinitions[0].environment[0].',
            fix: "Remove one of the two, or rename it.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) =>
      repeated(variables(task, container), ({ name }) => name).map(({ item, first, key }) => ({
        path: item.path,
        message: `The variable "${key}" is already defined by ${first.path}.`,
        fix: "Remove one of the two, or rename it.",
      })),
    ),
};

function variables(
  task: AnyTask,
  { name, environment, secrets }: AnyContainer,
): { name: string | symbol; path: string }[] {
  const documents = task.documents.filter((document) => receiver(document) === name);
  return [
    ...items(environment),
    ...items(secrets),
    ...documents.map(({ consumption, path }) => ({ name: consumption.variable, path })),
  ];
}
