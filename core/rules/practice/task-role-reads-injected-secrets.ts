import { AWS_DOCS } from "../../data/aws-docs";
import { secretReference } from "../../iam/references";
import { known } from "../../known";
import type { StackModel, StackTask } from "../../model";
import { references } from "../../stack/execution-needs";
import { overlap } from "../../stack/glob";
import { entriesOf, textNames } from "../../stack/join";
import { isParameter } from "../../stack/names";
import { grantedTo, includesAction } from "../../stack/permissions";
import type { Granted } from "../../stack/permissions";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const ACTIONS = {
  secretsmanager: ["secretsmanager:GetSecretValue"],
  ssm: ["ssm:GetParameter", "ssm:GetParameters"],
} as const;

/** A secret that ECS puts into a container. */
interface Injected {
  readonly service: "ssm" | "secretsmanager";
  readonly arn: string;
  readonly variable: string;
}

export const taskRoleReadsInjectedSecrets: Rule = {
  id: "task-role-reads-injected-secrets",
  title: "The task role does not read what ECS puts into the containers",
  kind: "practice",
  on: "stack",
  severity: "medium",
  why: "ECS reads the secret with the execution role. A task role that may read it too gives it to every container of the task, and keeps giving it after the variable is gone.",
  fix: "Remove the statement from the task role, or the secret from the container.",
  url: AWS_DOCS.secretsInVariables,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "another secret than the one that is injected",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  taskRoleArn: "arn:aws:iam::123456789012:role/worker",
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
                name: "worker",
                request: {
                  RoleName: "worker",
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
                              "arn:aws:secretsmanager:eu-west-1:123456789012:secret:other-??????",
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
        title: "the secret that is injected",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  taskRoleArn: "arn:aws:iam::123456789012:role/worker",
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
                name: "worker",
                request: {
                  RoleName: "worker",
                  Policies: [
                    {
                      PolicyName: "reads",
                      PolicyDocument: {
                        Version: "2012-10-17",
                        Statement: [
                          {
                            Effect: "Allow",
                            Action: "secretsmanager:GetSecretValue",
                            Resource: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:*",
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
        findings: [
          {
            about: "worker",
            path: "Policies[0].PolicyDocument.Statement[0].Resource",
            message: 'The task role "worker" may read the secret that ECS puts into "KEY".',
            fix: "Remove it from the statement, or the variable from the container.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.roles.flatMap((role) => {
      const tasks = stack.tasks.filter(({ taskRole }) => taskRole === role);
      const injected = tasks.flatMap((task) => injectedInto(task, stack));
      return grantedTo(role).flatMap((granted) => {
        const found = injected.find((secret) => mayRead(granted, secret));
        return found === undefined
          ? []
          : [
              {
                about: granted.entry.id,
                path: granted.path,
                message: `The task role "${role.entry.name}" may read the secret that ECS puts into "${found.variable}".`,
                fix: "Remove it from the statement, or the variable from the container.",
              },
            ];
      });
    }),
};

function injectedInto(task: StackTask, { entries }: StackModel): Injected[] {
  return containersOf(task.task).flatMap((container) =>
    references(task, container).flatMap(({ text, name: variable = "" }): Injected[] => {
      const reference = secretReference(text);
      if (reference.service === "secretsmanager") return [{ ...reference, variable }];
      const parameter = known(textNames(entriesOf(entries, "parameter"), text, isParameter));
      // Parameters of the other types hold settings, which everybody may read.
      if (parameter?.request["Type"] !== "SecureString") return [];
      const arn = `arn:*:ssm:*:*:parameter/${reference.name.replace(/^\//, "")}`;
      return [{ service: "ssm", arn, variable }];
    }),
  );
}

function mayRead(granted: Granted, { service, arn }: Injected): boolean {
  return (
    ACTIONS[service].some((action) => includesAction(granted, action)) &&
    (overlap(granted.resource, arn) || overlap(granted.resource, `${arn}-??????`))
  );
}
