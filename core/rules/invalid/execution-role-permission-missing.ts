import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { executionNeeds } from "../../stack/execution-needs";
import { isOnlyByRole, missingFrom, toldOf } from "../../stack/missing";
import type { Rule } from "../rule";

export const executionRolePermissionMissing: Rule = {
  id: "execution-role-permission-missing",
  title: "The execution role may do what the start of its tasks needs",
  kind: "invalid",
  on: "stack",
  severity: "high",
  why: "ECS reads parameters, pulls images and writes logs with the execution role. Without a permission the task stops before its containers start, again and again.",
  fix: "Add a statement that allows it to a policy of the role.",
  url: AWS_DOCS.executionRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a parameter that the role may read",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  executionRoleArn: "arn:aws:iam::123456789012:role/starter",
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [{ name: "KEY", valueFrom: "/shop/key" }],
                    },
                  ],
                },
              },
              { kind: "role", name: "starter", request: { RoleName: "starter" } },
              {
                kind: "rolePolicy",
                name: "reads",
                request: {
                  RoleName: "starter",
                  PolicyName: "reads",
                  PolicyDocument: {
                    Version: "2012-10-17",
                    Statement: [
                      {
                        Effect: "Allow",
                        Action: ["ssm:GetParameters"],
                        Resource: ["arn:aws:ssm:eu-west-1:123456789012:parameter/shop/*"],
                      },
                    ],
                  },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a parameter that it may not read",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  executionRoleArn: "arn:aws:iam::123456789012:role/starter",
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [{ name: "KEY", valueFrom: "/shop/key" }],
                    },
                  ],
                },
              },
              {
                kind: "role",
                name: "starter",
                request: {
                  RoleName: "starter",
                  ManagedPolicyArns: [
                    "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
                  ],
                },
              },
            ],
          },
        },
        findings: [
          {
            about: "web",
            path: "containerDefinitions[0].secrets[0].valueFrom",
            message:
              '"app" needs "ssm:GetParameters" on "arn:*:ssm:*:*:parameter/shop/key"; no policy of the role "starter" allows it.',
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
      const missing = missingFrom(role, executionNeeds(task, stack), isOnlyByRole);
      return missing.map((each) => toldOf(each, role));
    }),
};
