import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";
import { valueFromFault } from "../value-from";

export const secretReferenceInvalid: Rule = {
  id: "secret-reference-invalid",
  title: "A secret is referred to by the name or ARN of a parameter, or the ARN of a secret",
  kind: "invalid",
  on: "task",
  severity: "critical",
  why: "ECS looks valueFrom up when the task starts; a value written there fails, and everyone reads it.",
  fix: "Give the name or ARN of a parameter, or the ARN of a secret.",
  url: AWS_DOCS.secret,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a parameter and a key of a secret",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                secrets: [
                  { name: "TOKEN", valueFrom: "/shop/token" },
                  {
                    name: "PASSWORD",
                    valueFrom:
                      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:password::",
                  },
                ],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a value where a reference belongs",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                secrets: [{ name: "URL", valueFrom: "postgres://shop:hunter2@db/shop" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].secrets[0]",
            message: "What stands here is no name and no ARN; it looks like the value itself.",
            fix: "Keep the value in a secret or a parameter, and write its ARN here.",
          },
        ],
      },
      {
        title: "a key of a secret without all colons",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                secrets: [
                  {
                    name: "PASSWORD",
                    valueFrom:
                      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:password",
                  },
                ],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].secrets[0]",
            message: "What follows the secret's name is not json-key:version-stage:version-id.",
            fix: "Keep all its colons: <ARN of the secret>:<json-key>::.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ secrets, log }) =>
      [...items(secrets), ...items(known(log)?.secretOptions)].flatMap(({ path, value }) => {
        const text = task.peek(value);
        const fault = text === undefined ? undefined : valueFromFault(text);
        return fault === undefined ? [] : [{ path, ...fault }];
      }),
    ),
};
