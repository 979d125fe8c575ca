import { AWS_DOCS } from "../../data/aws-docs";
import { isWindows } from "../../platform";
import { called, containersOf } from "../containers";
import type { Rule } from "../rule";

export const windowsCpuMissing: Rule = {
  id: "windows-cpu-missing",
  title: "A Windows container says how much CPU it gets",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "Windows takes the container's cpu as an absolute quota: a container without one gets one percent of a CPU.",
  fix: "Set cpu at the container.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a quota",
        given: {
          taskDefinition: {
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
            containerDefinitions: [{ name: "app", image: "app:1", cpu: 512 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no quota",
        given: {
          taskDefinition: {
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0]",
            message: 'The Windows container "app" has no cpu: it gets one percent of a CPU.',
            fix: "Set cpu.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    isWindows(task.platform)
      ? containersOf(task)
          .filter(({ cpu }) => cpu === undefined || cpu === 0)
          .map((container) => ({
            path: container.path,
            message: `The Windows container ${called(container)} has no cpu: it gets one percent of a CPU.`,
            fix: "Set cpu.",
          }))
      : [],
};
