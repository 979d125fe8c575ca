import { AWS_DOCS } from "../../data/aws-docs";
import { isWindows } from "../../platform";
import { fieldOf } from "../fields";
import type { Rule } from "../rule";

export const windowsOnArm: Rule = {
  id: "windows-on-arm",
  title: "A Windows task runs on X86_64",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS has ARM64 for Linux only.",
  fix: "Use X86_64, or Linux.",
  url: AWS_DOCS.runtimePlatform,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "Linux on ARM64",
        given: {
          taskDefinition: {
            memory: "512",
            runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "Windows on ARM64",
        given: {
          taskDefinition: {
            memory: "512",
            runtimePlatform: {
              cpuArchitecture: "ARM64",
              operatingSystemFamily: "WINDOWS_SERVER_2022_CORE",
            },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "runtimePlatform.cpuArchitecture",
            message: 'A Windows task cannot have the architecture "ARM64".',
            fix: 'Use "X86_64", or Linux.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    task.platform.cpuArchitecture === "ARM64" && isWindows(task.platform)
      ? [
          {
            path: fieldOf(task, "runtimePlatform.cpuArchitecture"),
            message: 'A Windows task cannot have the architecture "ARM64".',
            fix: 'Use "X86_64", or Linux.',
          },
        ]
      : [],
};
