import { AWS_DOCS } from "../../data/aws-docs";
import type { Rule } from "../rule";

export const executeCommandEnabled: Rule = {
  id: "execute-command-enabled",
  title: "Nobody opens a shell in a running task",
  kind: "practice",
  preset: "strict",
  on: "service",
  severity: "medium",
  why: "ECS Exec gives who may call it a root shell in every container of the task, sidecars included, with the task's role and secrets.",
  fix: "Remove enableExecuteCommand where nobody is looking for a fault just now.",
  url: AWS_DOCS.ecsExec,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "no ECS Exec",
        given: { service: { serviceName: "web", enableExecuteCommand: false } },
      },
    ],
    invalid: [
      {
        title: "ECS Exec",
        given: { service: { serviceName: "web", enableExecuteCommand: true } },
        findings: [
          {
            path: "enableExecuteCommand",
            message: "ECS Exec opens a root shell in every container of the tasks.",
            fix: "Remove enableExecuteCommand.",
          },
        ],
      },
    ],
  },
  check: ({ service }) =>
    service.enableExecuteCommand === true
      ? [
          {
            path: "enableExecuteCommand",
            message: "ECS Exec opens a root shell in every container of the tasks.",
            fix: "Remove enableExecuteCommand.",
          },
        ]
      : [],
};
