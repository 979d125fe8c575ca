import { AWS_DOCS } from "../../data/aws-docs";
import { containersOf } from "../containers";
import { fieldOf } from "../fields";
import { kindsOf } from "../kinds";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const pidModeShared: Rule = {
  id: "pid-mode-shared",
  title: "Containers do not see each other's processes",
  kind: "practice",
  on: "task",
  severity: "medium",
  preset: "strict",
  why: "With the pidMode task each container sees the processes of all others, with their environment and so their secrets, and may signal those of the same user.",
  fix: "Remove pidMode, or list the kind of container that needs it.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {
    kinds: {
      description:
        'Kinds of containers that may need it: any of "telemetry", "proxy", "configuration", "log-router" and "sidecar" (of no known program).',
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "processes of its own",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "cache", image: "cache:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "processes that are shared",
        given: {
          taskDefinition: {
            pidMode: "task",
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "cache", image: "cache:1" },
            ],
          },
        },
        findings: [
          {
            path: "pidMode",
            message:
              'With the pidMode "task" the "2" containers see each other\'s processes and their environment.',
            fix: "Remove pidMode.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const count = containersOf(task).length;
    const allowed = textsIn(options, "kinds");
    const isNeeded = [...kindsOf(task).values()].some((kind) => allowed.includes(kind));
    return task.pidMode !== "task" || count < 2 || isNeeded
      ? []
      : [
          {
            path: fieldOf(task, "pidMode"),
            message: `With the pidMode "task" the "${count}" containers see each other's processes and their environment.`,
            fix: "Remove pidMode.",
          },
        ];
  },
};
