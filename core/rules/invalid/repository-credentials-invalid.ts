import { AWS_DOCS } from "../../data/aws-docs";
import { containersOf } from "../containers";
import type { Rule } from "../rule";
import { credentialsFault } from "../value-from";

export const repositoryCredentialsInvalid: Rule = {
  id: "repository-credentials-invalid",
  title: "The credentials of a registry are a secret in Secrets Manager",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS reads them from Secrets Manager only, and cannot pull the image without them.",
  fix: "Give the ARN of a secret.",
  url: AWS_DOCS.repositoryCredentials,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a secret",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "registry.example.com/app:1",
                repositoryCredentials: {
                  credentialsParameter:
                    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf",
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a parameter",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "registry.example.com/app:1",
                repositoryCredentials: {
                  credentialsParameter: "arn:aws:ssm:eu-west-1:123456789012:parameter/registry",
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].repositoryCredentials.credentialsParameter",
            message: 'The ARN is one of "ssm"; ECS reads a secret of "secretsmanager" here.',
            fix: "Give the ARN of a secret.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) => {
      const text =
        container.credentialsParameter === undefined
          ? undefined
          : task.peek(container.credentialsParameter);
      const fault = text === undefined ? undefined : credentialsFault(text);
      const path = container.credentialsPath ?? `${container.path}.credentialsParameter`;
      return fault === undefined ? [] : [{ path, ...fault }];
    }),
};
