import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN } from "../../known";
import type { StackModel, StackRole } from "../../model";
import { executionNeeds, readsAreKnown } from "../../stack/execution-needs";
import { overlap } from "../../stack/glob";
import { grantedTo, includesAction } from "../../stack/permissions";
import type { Granted } from "../../stack/permissions";
import type { Rule } from "../rule";

const READS = ["ssm:GetParameters", "secretsmanager:GetSecretValue"];
const DECRYPT = "kms:Decrypt";

/** Everything there is of a service; what is open at all is told of any role. */
const EVERYTHING = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(\*|parameter\/\*|parameter\*|secret:\*|key\/\*)$/;

export const executionRolePermissionExcess: Rule = {
  id: "execution-role-permission-excess",
  title: "The execution role reads the secrets of its tasks, and no others",
  kind: "practice",
  on: "stack",
  severity: "medium",
  why: "Whoever may register a task definition with the role gets every secret that it may read into a container of his own.",
  fix: "Name the secrets, parameters and keys that the tasks use.",
  url: AWS_DOCS.executionRole,
  frameworks: [
    { name: "checkov", reference: "CKV_AWS_287" },
    { name: "cdk-nag", reference: "AwsSolutions-IAM5" },
    { name: "AWS Security Hub", reference: "KMS.2" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "the parameter that the task reads",
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
                  Policies: [
                    {
                      PolicyName: "reads",
                      PolicyDocument: {
                        Version: "2012-10-17",
                        Statement: [
                          {
                            Effect: "Allow",
                            Action: "ssm:GetParameters",
                            Resource: "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/key",
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
        title: "every parameter of the account",
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
                  Policies: [
                    {
                      PolicyName: "reads",
                      PolicyDocument: {
                        Version: "2012-10-17",
                        Statement: [
                          {
                            Effect: "Allow",
                            Action: "ssm:GetParameters",
                            Resource: "arn:aws:ssm:*:*:parameter/*",
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
            about: "starter",
            path: "Policies[0].PolicyDocument.Statement[0].Resource",
            message:
              'The execution role "starter" may do "ssm:GetParameters" on "arn:aws:ssm:*:*:parameter/*".',
            fix: "Name the secrets, parameters and keys that the tasks use.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.roles
      .filter((role) => role.uses.has("execution") && !mayBeTaskRole(stack, role))
      .flatMap((role) => {
        const reads = readsWith(stack, role);
        return grantedTo(role).flatMap((granted) => excessIn(granted, role, reads));
      }),
};

// The code in the containers may read more than ECS puts there.
function mayBeTaskRole({ tasks }: StackModel, role: StackRole): boolean {
  return tasks.some(({ taskRole }) => taskRole === role || taskRole === UNKNOWN);
}

/** What the tasks of a role read; undefined where that is not all known. */
function readsWith(stack: StackModel, role: StackRole): readonly string[] | undefined {
  if (stack.tasks.some(({ executionRole }) => executionRole === UNKNOWN)) return undefined;
  const tasks = stack.tasks.filter(({ executionRole }) => executionRole === role);
  return tasks.every(readsAreKnown)
    ? tasks
        .flatMap((task) => executionNeeds(task, stack))
        .flatMap(({ permissions }) => permissions.map(({ resource }) => resource))
    : undefined;
}

function excessIn(granted: Granted, role: StackRole, reads: readonly string[] | undefined) {
  const { entry, path, resource } = granted;
  const read = READS.find((action) => includesAction(granted, action));
  const decrypts = !granted.conditional && includesAction(granted, DECRYPT);
  const action = read ?? (decrypts ? DECRYPT : undefined);
  if (action === undefined) return [];
  const may = `The execution role "${role.entry.name}" may do "${action}" on "${resource}"`;
  const fix = "Name the secrets, parameters and keys that the tasks use.";
  if (EVERYTHING.test(resource)) return [{ about: entry.id, path, message: `${may}.`, fix }];
  const isUnused = read !== undefined && reads?.every((needed) => !overlap(resource, needed));
  return isUnused === true
    ? [{ about: entry.id, path, message: `${may}, which none of its tasks reads.`, fix }]
    : [];
}
