import { UNKNOWN } from "../../../../core";
import { OPAQUE, container, task, volume } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (sketch: ContainerSketch<Unknown>): AnyTask =>
  task<Unknown>({ containers: [container<Unknown>("app", sketch)] });
const refused = (path: string) => ({
  path,
  message: `A Fargate task cannot have "${path.slice(path.lastIndexOf(".") + 1)}".`,
  fix: "Remove it.",
});
const GIVEN: Readonly<Record<string, AnyTask>> = {
  ipcMode: task({ ipcMode: "task" }),
  placementConstraints: task({ placementConstraints: [{ type: "memberOf" }] }),
  "container.privileged": having({ privileged: true }),
  "container.overrides.links": having({
    links: [{ path: "container.overrides.links[0]", container: "a" }],
  }),
  "container.overrides.disableNetworking": having({ overrides: { disableNetworking: true } }),
  "container.overrides.dnsSearchDomains": having({ overrides: { dnsSearchDomains: ["a"] } }),
  "container.overrides.dnsServers": having({ overrides: { dnsServers: [OPAQUE] } }),
  "container.overrides.dockerSecurityOptions": having({
    overrides: { dockerSecurityOptions: ["no-new-privileges"] },
  }),
  "container.overrides.extraHosts": having({ overrides: { extraHosts: [{}] } }),
  "container.overrides.resourceRequirements": having({
    overrides: { resourceRequirements: [null, {}, { type: "GPU", value: "1" }] },
  }),
  "container.linuxParameters.devices": having({ linuxParameters: { devices: [{}] } }),
  "container.linuxParameters.maxSwap": having({ linuxParameters: { maxSwap: 0 } }),
  "container.linuxParameters.sharedMemorySize": having({
    linuxParameters: { sharedMemorySize: 64 },
  }),
  "container.linuxParameters.swappiness": having({ linuxParameters: { swappiness: 1 } }),
  "volumes.a.host.sourcePath": task({ volumes: [{ ...volume("a"), hostPath: "/a" }] }),
  "volumes.a.dockerVolumeConfiguration": task({
    volumes: [{ ...volume("a"), otherStorage: ["dockerVolumeConfiguration"] }],
  }),
  "volumes.a.fsxWindowsFileServerVolumeConfiguration": task({
    volumes: [{ ...volume("a"), otherStorage: ["fsxWindowsFileServerVolumeConfiguration"] }],
  }),
};
export const cases: RuleCases = {
  valid: [
    {
      name: "flags that are off and lists that are empty",
      task: having({
        privileged: false,
        links: [],
        overrides: { disableNetworking: false, dnsServers: [], resourceRequirements: [] },
        linuxParameters: { devices: [] },
      }),
    },
    {
      name: "linux parameters that Fargate has",
      task: having({
        linuxParameters: {
          initProcessEnabled: true,
          tmpfs: [{}],
          capabilities: { add: ["SYS_PTRACE"] },
        },
      }),
    },
    {
      name: "volumes that Fargate has",
      task: task({
        volumes: [
          volume("a", {}),
          { ...volume("b"), otherStorage: ["configuredAtLaunch", "s3filesVolumeConfiguration"] },
        ],
      }),
    },
    {
      name: "other requirements",
      task: having({ overrides: { resourceRequirements: [{ type: "InferenceAccelerator" }] } }),
    },
    {
      name: "an empty path on the host",
      task: task({ volumes: [{ ...volume("a"), hostPath: "" }] }),
    },
  ],
  invalid: [
    ...Object.entries(GIVEN).map(([path, given]) => ({
      name: path,
      task: given,
      findings: [refused(path)],
    })),
    {
      name: "a task inside something",
      task: task({ ipcMode: "host", prefix: "taskDefinition." }),
      findings: [refused("taskDefinition.ipcMode")],
    },
  ],
  notApplicable: Object.entries(GIVEN).map(([path, given]) => ({
    name: `${path} on EC2`,
    task: { ...given, launchTypes: ["EC2"] as const },
  })),
  unknown: [
    {
      name: "fields that are not known",
      task: having({ privileged: UNKNOWN, links: UNKNOWN, linuxParameters: UNKNOWN }),
    },
    {
      name: "linux parameters that are not known",
      task: having({ linuxParameters: { devices: UNKNOWN, maxSwap: UNKNOWN } }),
    },
    {
      name: "overrides that are outputs",
      task: having({
        overrides: {
          dnsServers: { later: true },
          disableNetworking: {},
          extraHosts: "${hosts}",
          resourceRequirements: {},
        },
      }),
    },
    {
      name: "volumes that are not known",
      task: task({
        volumes: [{ ...volume<Unknown>("a"), hostPath: UNKNOWN, otherStorage: UNKNOWN }],
      }),
    },
    {
      name: "fields of the task that are not known",
      task: task({ ipcMode: UNKNOWN, placementConstraints: UNKNOWN }),
    },
    { name: "a template", task: task({ ipcMode: "${mode}" }) },
  ],
};
