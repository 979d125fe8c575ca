import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [
    {
      name: "one unit",
      given: {
        taskDefinition: {
          runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
          containerDefinitions: [{ name: "app", image: "app:1", cpu: 1 }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a quota of nothing",
      given: {
        taskDefinition: {
          runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2019_FULL" },
          containerDefinitions: [
            { name: "app", image: "app:1", cpu: 256 },
            { name: "cache", image: "cache:1", cpu: 0 },
          ],
        },
      },
      findings: [
        {
          path: "containerDefinitions[1]",
          message: 'The Windows container "cache" has no cpu: it gets one percent of a CPU.',
          fix: "Set cpu.",
        },
      ],
    },
    {
      name: "none",
      given: {
        taskDefinition: {
          runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2019_FULL" },
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
  notApplicable: [
    {
      name: "a Linux container",
      given: {
        taskDefinition: {
          runtimePlatform: { operatingSystemFamily: "LINUX" },
          containerDefinitions: [{ name: "app", image: "app:1" }],
        },
      },
    },
    {
      name: "a task that names no system",
      given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
    },
  ],
  unknown: [
    {
      name: "a system that is not known",
      given: {
        taskDefinition: {
          runtimePlatform: { operatingSystemFamily: UNKNOWN },
          containerDefinitions: [{ name: "app", image: "app:1" }],
        },
      },
    },
    {
      name: "cpu that is not known",
      given: {
        taskDefinition: {
          runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
          containerDefinitions: [{ name: "app", image: "app:1", cpu: UNKNOWN }],
        },
      },
    },
  ],
};
