import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import type { StackModel, StackRole } from "../../model";
import type { Rule } from "../rule";

export const taskRoleShared: Rule = {
  id: "task-role-shared",
  title: "Each task has a role of its own",
  kind: "practice",
  on: "stack",
  severity: "medium",
  preset: "strict",
  why: "A shared role may do what any of its tasks needs, so each may do what all need; and nobody can take a permission from it without knowing all of them.",
  fix: "Make a role for each family.",
  url: AWS_DOCS.taskRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one role for one task",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  taskRoleArn: "arn:aws:iam::123456789012:role/worker",
                  containerDefinitions: [],
                },
              },
              { kind: "role", name: "worker", request: { RoleName: "worker" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one role for two tasks",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  taskRoleArn: "arn:aws:iam::123456789012:role/worker",
                  containerDefinitions: [],
                },
              },
              {
                kind: "taskDefinition",
                name: "job",
                request: {
                  family: "job",
                  taskRoleArn: "arn:aws:iam::123456789012:role/worker",
                  containerDefinitions: [],
                },
              },
              { kind: "role", name: "worker", request: { RoleName: "worker" } },
            ],
          },
        },
        findings: [
          {
            about: "worker",
            path: "RoleName",
            message: 'The role "worker" is the task role of the families "web" and "job".',
            fix: "Make a role for each family.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.roles.flatMap((role) => {
      const families = familiesOf(stack, role);
      return families.length < 2
        ? []
        : [
            {
              about: role.entry.id,
              path: "RoleName",
              message: `The role "${role.entry.name}" is the task role of the families ${list(families)}.`,
              fix: "Make a role for each family.",
            },
          ];
    }),
};

function familiesOf({ tasks }: StackModel, role: StackRole): string[] {
  const families = tasks
    .filter(({ taskRole }) => taskRole === role)
    .flatMap(({ task }) => task.peek(task.family) ?? []);
  return [...new Set(families)];
}
