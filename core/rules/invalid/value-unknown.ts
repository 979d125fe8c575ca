import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import { isWindows } from "../../platform";
import { judge } from "../closed-list";
import { containersOf } from "../containers";
import { fieldOf } from "../fields";
import type { Rule } from "../rule";

export const valueUnknown: Rule = {
  id: "value-unknown",
  title: "A field with a closed list of values has one of them",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses any other value.",
  fix: "Use one of the values.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "values that ECS knows",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            pidMode: "task",
            containerDefinitions: [{ name: "app", image: "app:1", versionConsistency: "enabled" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a launch type in small letters",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["fargate"],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "requiresCompatibilities[0]",
            message: 'ECS has no "fargate" here. Did you mean "FARGATE"?',
            fix: 'Use "EC2", "FARGATE", "EXTERNAL" or "MANAGED_INSTANCES".',
          },
        ],
      },
    ],
  },
  check: (task) => {
    const { cpuArchitecture, operatingSystemFamily } = task.platform;
    // On Windows the network mode may also be one of Docker's own.
    const networkMode = isWindows(task.platform) ? undefined : task.networkMode;
    return [
      ...items<string | Unknown>(task.launchTypes).flatMap((type, i) =>
        judge(type, "launchType", fieldOf(task, `requiresCompatibilities[${i}]`)),
      ),
      ...judge(networkMode, "networkMode", fieldOf(task, "networkMode")),
      ...judge(task.pidMode, "pidMode", fieldOf(task, "pidMode")),
      ...judge(task.ipcMode, "ipcMode", fieldOf(task, "ipcMode")),
      ...judge(
        cpuArchitecture,
        "cpuArchitecture",
        fieldOf(task, "runtimePlatform.cpuArchitecture"),
      ),
      ...judge(
        operatingSystemFamily,
        "operatingSystemFamily",
        fieldOf(task, "runtimePlatform.operatingSystemFamily"),
      ),
      ...judge(known(task.proxy)?.type, "proxyType", fieldOf(task, "proxyConfiguration.type")),
      ...containersOf(task).flatMap(({ path, linuxParameters, ulimits, versionConsistency }) => {
        const capabilities = known(known(linuxParameters)?.capabilities);
        return [
          ...judge(versionConsistency, "versionConsistency", `${path}.versionConsistency`),
          ...items(ulimits).flatMap(({ name }, i) =>
            judge(name, "ulimit", `${path}.ulimits[${i}].name`),
          ),
          ...(["add", "drop"] as const).flatMap((field) =>
            items(capabilities?.[field]).flatMap((name, i) =>
              judge(name, "capability", `${path}.linuxParameters.capabilities.${field}[${i}]`),
            ),
          ),
        ];
      }),
    ];
  },
};
