import { leavesOf } from "../../collector/leaves";
import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { UNKNOWN, known } from "../../known";
import type { StackEntry, StackModel, StackRole } from "../../model";
import { isReferred, maySay } from "../../stack/mentions";
import { entriesOf } from "../../stack/join";
import { partsFor } from "../../stack/roles";
import type { Rule } from "../rule";

/** Names of what is there for tasks; Container Insights writes to groups of its own. */
const FOR_TASKS = /^\/(aws\/)?ecs\/(?!containerinsights\/)/;

const TASKS = "ecs-tasks.amazonaws.com";

export const orphanedResource: Rule = {
  id: "orphaned-resource",
  title: "What is made for tasks is used by one",
  kind: "practice",
  on: "stack",
  severity: "low",
  preset: "strict",
  why: "What a removed sidecar leaves behind is paid for, keeps its secrets and permissions, and looks as if something still needed it.",
  fix: "Remove it, or name it in the task definition that it is for.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a log group that a container writes to",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      logConfiguration: {
                        logDriver: "awslogs",
                        options: { "awslogs-group": "/ecs/web" },
                      },
                    },
                  ],
                },
              },
              { kind: "logGroup", name: "logs", request: { logGroupName: "/ecs/web" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the log group of a sidecar that is gone",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: { containerDefinitions: [{ name: "app", image: "app:1" }] },
              },
              { kind: "logGroup", name: "logs", request: { logGroupName: "/ecs/web/envoy" } },
            ],
          },
        },
        findings: [
          {
            about: "logs",
            path: "logGroupName",
            message: 'Nothing in the program uses the log group "/ecs/web/envoy".',
            fix: "Remove it, or name it in the task definition that it is for.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.tasks.length === 0
      ? []
      : [
          ...unnamed(stack, "logGroup", "logGroupName", "log group"),
          ...unnamed(stack, "parameter", "Name", "parameter"),
          ...rolesWithoutTask(stack).flatMap(({ entry }) =>
            partsFor(stack.entries, entry, "rolePolicy").map((part) => ofUnusedRole(part, entry)),
          ),
        ],
};

function unnamed(
  { entries }: StackModel,
  kind: "logGroup" | "parameter",
  path: string,
  called: string,
): Finding[] {
  return entriesOf(entries, kind).flatMap((entry) => {
    const name = entry.request[path];
    if (typeof name !== "string" || !FOR_TASKS.test(name)) return [];
    return isReferred(entries, entry) || maySay(entries, entry, name)
      ? []
      : [
          {
            about: entry.id,
            path,
            message: `Nothing in the program uses the ${called} "${name}".`,
            fix: "Remove it, or name it in the task definition that it is for.",
          },
        ];
  });
}

function rolesWithoutTask({ roles, tasks, entries }: StackModel): StackRole[] {
  const joins = tasks.flatMap(({ taskRole, executionRole }) => [taskRole, executionRole]);
  if (joins.includes(UNKNOWN)) return [];
  return roles.filter(
    (role) => !joins.includes(role) && trustsTasks(role) && !isReferred(entries, role.entry),
  );
}

function trustsTasks({ role }: StackRole): boolean {
  return leavesOf(known(role.trust)?.document).some(({ text }) => text === TASKS);
}

function ofUnusedRole({ id: about, name }: StackEntry, role: StackEntry): Finding {
  return {
    about,
    path: "RoleName",
    message: `The policy "${name}" is for the role "${role.name}", which no task of the program has.`,
    fix: "Remove both, or give the role to the task that it is for.",
  };
}
