import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (sketch: ContainerSketch<Unknown>): AnyTask =>
  task<Unknown>({ containers: [container<Unknown>("app", sketch)] });
const row = (path: string, given: AnyTask, message: string, fix: string) => ({
  name: path,
  task: given,
  findings: [{ path, message, fix }],
});
const LISTED = "Use one of the values that the API reference lists.";
const windows = { operatingSystemFamily: "WINDOWS_SERVER_2025_FULL" };
export const cases: RuleCases = {
  valid: [
    {
      name: "values that ECS knows",
      task: task({
        launchTypes: ["FARGATE", "EC2", "EXTERNAL", "MANAGED_INSTANCES"],
        pidMode: "task",
        ipcMode: "none",
        proxy: { path: "proxyConfiguration", type: "APPMESH" },
      }),
    },
    {
      name: "the other values",
      task: task({
        networkMode: "none",
        pidMode: "host",
        ipcMode: "host",
        platform: { ...windows, cpuArchitecture: "ARM64" },
      }),
    },
    {
      name: "values of containers",
      task: having({
        versionConsistency: "disabled",
        ulimits: [{ name: "nofile" }],
        linuxParameters: { capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] } },
      }),
    },
  ],
  invalid: [
    row(
      "requiresCompatibilities[1]",
      task({ launchTypes: ["EC2", "Fargate" as "FARGATE"] }),
      'ECS has no "Fargate" here. Did you mean "FARGATE"?',
      'Use "EC2", "FARGATE", "EXTERNAL" or "MANAGED_INSTANCES".',
    ),
    row(
      "networkMode",
      task({ networkMode: "vpc" }),
      'ECS has no "vpc" here.',
      'Use "awsvpc", "bridge", "host" or "none".',
    ),
    {
      name: "what may be a secret, without telling it",
      task: task({ networkMode: "correct horse 7!" }),
      findings: [
        {
          path: "networkMode",
          message: "ECS has no such value here.",
          fix: 'Use "awsvpc", "bridge", "host" or "none".',
        },
      ],
    },
    row("pidMode", task({ pidMode: "none" }), 'ECS has no "none" here.', 'Use "host" or "task".'),
    row(
      "ipcMode",
      task({ ipcMode: "shared" }),
      'ECS has no "shared" here.',
      'Use "host", "task" or "none".',
    ),
    row(
      "runtimePlatform.cpuArchitecture",
      task({ platform: { cpuArchitecture: "arm64" } }),
      'ECS has no "arm64" here. Did you mean "ARM64"?',
      'Use "X86_64" or "ARM64".',
    ),
    row(
      "runtimePlatform.operatingSystemFamily",
      task({ platform: { operatingSystemFamily: "linux" } }),
      'ECS has no "linux" here. Did you mean "LINUX"?',
      LISTED,
    ),
    row(
      "proxyConfiguration.type",
      task({ proxy: { path: "proxyConfiguration", type: "ISTIO" } }),
      'ECS has no "ISTIO" here.',
      'Use "APPMESH".',
    ),
    row(
      "container.versionConsistency",
      having({ versionConsistency: "on" }),
      'ECS has no "on" here.',
      'Use "enabled" or "disabled".',
    ),
    row(
      "container.ulimits[1].name",
      having({ ulimits: [{ name: "stack" }, { name: "nofiles" }] }),
      'ECS has no "nofiles" here. Did you mean "nofile"?',
      LISTED,
    ),
    row(
      "container.linuxParameters.capabilities.add[0]",
      having({ linuxParameters: { capabilities: { add: ["CAP_SYS_PTRACE"] } } }),
      'ECS has no "CAP_SYS_PTRACE" here. Did you mean "SYS_PTRACE"?',
      LISTED,
    ),
    row(
      "container.linuxParameters.capabilities.drop[1]",
      having({ linuxParameters: { capabilities: { drop: ["ALL", "all"] } } }),
      'ECS has no "all" here. Did you mean "ALL"?',
      LISTED,
    ),
    {
      name: "a task inside something",
      task: task({ prefix: "taskDefinition.", pidMode: "x" }),
      findings: [
        {
          path: "taskDefinition.pidMode",
          message: 'ECS has no "x" here.',
          fix: 'Use "host" or "task".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "fields that are left out", task: task({ launchTypes: [], platform: {} }) },
  ],
  unknown: [
    {
      name: "Docker's own network on Windows",
      task: task({ platform: windows, networkMode: "default" }),
    },
    {
      name: "values that are not known",
      task: task({
        launchTypes: UNKNOWN,
        networkMode: UNKNOWN,
        pidMode: UNKNOWN,
        ipcMode: UNKNOWN,
        proxy: UNKNOWN,
        platform: { cpuArchitecture: UNKNOWN, operatingSystemFamily: UNKNOWN },
      }),
    },
    {
      name: "values of containers that are not known",
      task: having({
        versionConsistency: UNKNOWN,
        ulimits: [{ name: UNKNOWN }],
        linuxParameters: { capabilities: { add: [UNKNOWN], drop: UNKNOWN } },
      }),
    },
    {
      name: "lists of containers that are not known",
      task: having({ ulimits: UNKNOWN, linuxParameters: UNKNOWN }),
    },
  ],
};
