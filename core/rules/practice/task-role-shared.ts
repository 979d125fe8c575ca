import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import type { Finding } from "../../issue";
import type { StackModel, StackRole } from "../../model";
import type { Rule } from "../rule";

export const taskRoleShared: Rule = {
  id: "task-role-shared",
  title: "Each task has a role of its own",
  kind: "practice",
  on: "stack",
  severity: "medium",
  preset: "strict",
  why: "A shared role may do what any of its tasks needs, so each may do what all need; and nobody can take a permission from it without knowing all of them. Who runs with the execution role of another reads the secrets that the other starts with.",
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
      {
        title: "the role that another task starts with",
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
                  executionRoleArn: "arn:aws:iam::123456789012:role/worker",
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
            message: 'The role "worker" is the task role of "web" and the execution role of "job".',
            fix: "Make an execution role that no task runs with.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.roles.flatMap((role) => [...sharedBy(stack, role), ...lentBy(stack, role)]),
};

function sharedBy(stack: StackModel, role: StackRole): Finding[] {
  const families = familiesOf(stack, role, "taskRole");
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
}

function lentBy(stack: StackModel, role: StackRole): Finding[] {
  const own = familiesOf(stack, role, "taskRole");
  // That one task has it as both is told as such.
  const others = familiesOf(stack, role, "executionRole").filter((each) => !own.includes(each));
  return own.length === 0 || others.length === 0
    ? []
    : [
        {
          about: role.entry.id,
          path: "RoleName",
          message: `The role "${role.entry.name}" is the task role of ${list(own)} and the execution role of ${list(others)}.`,
          fix: "Make an execution role that no task runs with.",
        },
      ];
}

function familiesOf(
  { tasks }: StackModel,
  role: StackRole,
  use: "taskRole" | "executionRole",
): string[] {
  const families = tasks
    .filter((task) => task[use] === role)
    .flatMap(({ task }) => task.peek(task.family) ?? []);
  return [...new Set(families)];
}
