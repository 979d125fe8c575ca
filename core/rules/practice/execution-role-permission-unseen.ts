import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { executionNeeds } from "../../stack/execution-needs";
import { isOnlyByRole, missingFrom, toldOf } from "../../stack/missing";
import type { Rule } from "../rule";

export const executionRolePermissionUnseen: Rule = {
  id: "execution-role-permission-unseen",
  title: "The execution role's own policies allow what its tasks read",
  kind: "practice",
  on: "stack",
  severity: "high",
  why: "Unless a policy of the secret, key, repository or bucket lets the role in, the task stops before its containers start. Where one does, whoever changes it stops the task.",
  fix: "Add a statement that allows it to a policy of the role.",
  url: AWS_DOCS.executionRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a secret that the role may read",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  executionRoleArn: "arn:aws:iam::123456789012:role/starter",
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [
                        {
                          name: "KEY",
                          valueFrom:
                            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf",
                        },
                      ],
                    },
                  ],
                },
              },
              {
                kind: "role",
                name: "starter",
                request: {
                  RoleName: "starter",
                  Policies: [
                    {
                      PolicyName: "reads",
                      PolicyDocument: {
                        Version: "2012-10-17",
                        Statement: [
                          {
                            Effect: "Allow",
                            Action: "secretsmanager:GetSecretValue",
                            Resource:
                              "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-??????",
                          },
                        ],
                      },
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a secret that none of its policies names",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  executionRoleArn: "arn:aws:iam::123456789012:role/starter",
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [
                        {
                          name: "KEY",
                          valueFrom:
                            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf",
                        },
                      ],
                    },
                  ],
                },
              },
              { kind: "role", name: "starter", request: { RoleName: "starter" } },
            ],
          },
        },
        findings: [
          {
            about: "web",
            path: "containerDefinitions[0].secrets[0].valueFrom",
            message:
              '"app" needs "secretsmanager:GetSecretValue" on "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf*"; no policy of the role "starter" allows it.',
            fix: "Add a statement that allows it to a policy of the role.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.tasks.flatMap((task) => {
      const role = known(task.executionRole);
      if (role === undefined) return [];
      // What the role alone decides on is an error, told as such.
      const missing = missingFrom(
        role,
        executionNeeds(task, stack),
        (permission) => !isOnlyByRole(permission),
      );
      return missing.map((each) => toldOf(each, role));
    }),
};
