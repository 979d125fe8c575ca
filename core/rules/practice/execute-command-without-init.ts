import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN } from "../../known";
import { isWindows } from "../../platform";
import { called, containersOf } from "../containers";
import type { Rule } from "../rule";

export const executeCommandWithoutInit: Rule = {
  id: "execute-command-without-init",
  title: "Containers with ECS Exec run an init process",
  kind: "practice",
  on: "service",
  severity: "low",
  why: "Nobody collects the processes that a session leaves behind: they stay as zombies until the container ends. AWS recommends an init process for ECS Exec.",
  fix: "Set initProcessEnabled to true.",
  url: AWS_DOCS.executeCommand,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an init process",
        given: {
          service: { serviceName: "shop", enableExecuteCommand: true },
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", linuxParameters: { initProcessEnabled: true } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "none",
        given: {
          service: { serviceName: "shop", enableExecuteCommand: true },
          taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] },
        },
        findings: [
          {
            path: "containerDefinitions[0].linuxParameters",
            message:
              '"app" runs no init process: what a session of ECS Exec leaves behind stays in it.',
            fix: "Set initProcessEnabled to true.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    task.service.enableExecuteCommand !== true ||
    task.platform.operatingSystemFamily === UNKNOWN ||
    isWindows(task.platform)
      ? []
      : containersOf(task).flatMap((container) => {
          const linux = container.linuxParameters;
          const init = linux === UNKNOWN ? UNKNOWN : linux?.initProcessEnabled;
          return init === UNKNOWN || init === true
            ? []
            : [
                {
                  path: `${container.path}.linuxParameters`,
                  message: `${called(container)} runs no init process: what a session of ECS Exec leaves behind stays in it.`,
                  fix: "Set initProcessEnabled to true.",
                },
              ];
        }),
};
