import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { VALUES } from "../../data/values";
import { isWindows } from "../../platform";
import { isFargate } from "../demand";
import { fieldOf } from "../fields";
import type { Rule } from "../rule";

const ON_FARGATE: readonly string[] = [
  "WINDOWS_SERVER_2019_CORE",
  "WINDOWS_SERVER_2019_FULL",
  "WINDOWS_SERVER_2022_CORE",
  "WINDOWS_SERVER_2022_FULL",
];

export const windowsRefusedByFargate: Rule = {
  id: "windows-refused-by-fargate",
  title: "A Windows task on Fargate runs Windows Server 2019 or 2022",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Fargate has no other Windows.",
  fix: "Use Windows Server 2019 or 2022.",
  url: AWS_DOCS.windows,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "Windows Server 2022",
        given: {
          taskDefinition: {
            family: "web",
            requiresCompatibilities: ["FARGATE"],
            networkMode: "awsvpc",
            cpu: "1024",
            memory: "2048",
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "Windows Server 2016",
        given: {
          taskDefinition: {
            family: "web",
            requiresCompatibilities: ["FARGATE"],
            networkMode: "awsvpc",
            cpu: "1024",
            memory: "2048",
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2016_FULL" },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "runtimePlatform.operatingSystemFamily",
            message: 'Fargate has no "WINDOWS_SERVER_2016_FULL".',
            fix: 'Use "WINDOWS_SERVER_2019_CORE", "WINDOWS_SERVER_2019_FULL", "WINDOWS_SERVER_2022_CORE" or "WINDOWS_SERVER_2022_FULL".',
          },
        ],
      },
    ],
  },
  check: (task) => {
    // What is no system at all is told by another rule.
    const system = VALUES.operatingSystemFamily.find(
      (family) => family === task.platform.operatingSystemFamily,
    );
    if (system === undefined || !isWindows(task.platform) || !isFargate(task)) return [];
    return ON_FARGATE.includes(system)
      ? []
      : [
          {
            path: fieldOf(task, "runtimePlatform.operatingSystemFamily"),
            message: `Fargate has no "${system}".`,
            fix: `Use ${list(ON_FARGATE, "or")}.`,
          },
        ];
  },
};
