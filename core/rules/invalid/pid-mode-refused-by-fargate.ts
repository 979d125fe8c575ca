import { AWS_DOCS } from "../../data/aws-docs";
import { isWindows } from "../../platform";
import { fieldOf } from "../fields";
import { isFargate } from "../demand";
import type { Rule } from "../rule";

export const pidModeRefusedByFargate: Rule = {
  id: "pid-mode-refused-by-fargate",
  title: "A Fargate task shares process ids within the task only",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS: \"... do not support pidMode 'host'. The supported value for pidMode is 'task'\".",
  fix: "Set pidMode to task, or remove it.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "process ids of the task",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            pidMode: "task",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "process ids of the host",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            pidMode: "host",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "pidMode",
            message: 'Fargate refuses the pidMode "host".',
            fix: 'Use "task", or leave pidMode out.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    task.pidMode === "host" && isFargate(task) && !isWindows(task.platform)
      ? [
          {
            path: fieldOf(task, "pidMode"),
            message: 'Fargate refuses the pidMode "host".',
            fix: 'Use "task", or leave pidMode out.',
          },
        ]
      : [],
};
