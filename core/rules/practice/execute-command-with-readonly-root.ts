import { AWS_DOCS } from "../../data/aws-docs";
import { isWindows } from "../../platform";
import { called, containersOf } from "../containers";
import type { Rule } from "../rule";

export const executeCommandWithReadonlyRoot: Rule = {
  id: "execute-command-with-readonly-root",
  title: "ECS Exec is off where root file systems are read-only",
  kind: "practice",
  on: "service",
  severity: "medium",
  why: "The agent of ECS Exec writes directories and files into each container: with a read-only root file system no session opens, which shows only when one is needed.",
  fix: "Remove enableExecuteCommand, or make the root file system writable.",
  url: AWS_DOCS.executeCommand,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a read-only root without ECS Exec",
        given: {
          service: { serviceName: "shop", enableExecuteCommand: false },
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "app:1", readonlyRootFilesystem: true }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a read-only root with it",
        given: {
          service: { serviceName: "shop", enableExecuteCommand: true },
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "app:1", readonlyRootFilesystem: true }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].readonlyRootFilesystem",
            message: 'ECS Exec writes into the root file system of "app", which is read-only.',
            fix: "Remove enableExecuteCommand, or make the root file system writable.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    task.service.enableExecuteCommand === true && !isWindows(task.platform)
      ? containersOf(task).flatMap((container) =>
          container.readonlyRootFilesystem === true
            ? [
                {
                  path: `${container.path}.readonlyRootFilesystem`,
                  message: `ECS Exec writes into the root file system of ${called(container)}, which is read-only.`,
                  fix: "Remove enableExecuteCommand, or make the root file system writable.",
                },
              ]
            : [],
        )
      : [],
};
