import { UNKNOWN } from "../../../../core";
import { OPAQUE, container, task, volume } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const platform = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" };
const having = (sketch: ContainerSketch<Unknown>): AnyTask =>
  task<Unknown>({ platform, containers: [container<Unknown>("app", sketch)] });
const refused = (path: string, who: string) => ({
  path,
  message: `${who} cannot have "${path.slice(path.lastIndexOf(".") + 1)}".`,
  fix: "Remove it.",
});
const onEc2 = (given: AnyTask): AnyTask => ({ ...given, launchTypes: ["EC2"] });
const onLinux = (given: AnyTask): AnyTask => ({
  ...given,
  platform: { operatingSystemFamily: "LINUX" },
});
type Tasks = Readonly<Record<string, AnyTask>>;
const ANYWHERE: Tasks = {
  pidMode: task({ platform, pidMode: "host" }),
  "container.linuxParameters": having({ linuxParameters: { initProcessEnabled: true } }),
  "container.readonlyRootFilesystem": having({ readonlyRootFilesystem: true }),
  "container.systemControls": having({
    systemControls: [{ namespace: "net.core.somaxconn", value: "1" }],
  }),
  "container.ulimits": having({ ulimits: [{ name: "nofile", softLimit: 1, hardLimit: 1 }] }),
};
const OUTSIDE_FARGATE: Tasks = {
  ipcMode: task({ platform, ipcMode: "host" }),
  "container.privileged": having({ privileged: true }),
  "container.overrides.links": having({ links: [{ path: "l", container: "a" }] }),
  "container.overrides.disableNetworking": having({ overrides: { disableNetworking: true } }),
  "container.overrides.dnsSearchDomains": having({ overrides: { dnsSearchDomains: ["a"] } }),
  "container.overrides.dnsServers": having({ overrides: { dnsServers: ["a"] } }),
  "container.overrides.extraHosts": having({ overrides: { extraHosts: [{}] } }),
};
const ON_FARGATE: Tasks = {
  proxyConfiguration: task({ platform, proxy: { path: "proxyConfiguration" } }),
  "container.environmentFiles": having({ environmentFiles: [OPAQUE] }),
  "container.memoryReservation": having({ memoryReservation: 64 }),
  "container.restartPolicy": having({
    restartPolicy: { path: "container.restartPolicy", enabled: true },
  }),
  "container.overrides.credentialSpecs": having({
    overrides: { credentialSpecs: ["credentialspec:arn:aws:ssm:eu-west-1:1:parameter/spec"] },
  }),
  "container.overrides.firelensConfiguration": having({ firelens: { path: "f", options: [] } }),
  "volumes.data.efs": task({ platform, volumes: [volume("data", {})] }),
  "volumes.data.configuredAtLaunch": task({
    platform,
    volumes: [{ ...volume("data"), otherStorage: ["configuredAtLaunch"] }],
  }),
};
const rows = (tasks: Tasks, where: string, who: string, change = (given: AnyTask) => given) =>
  Object.entries(tasks).map(([path, given]) => ({
    name: `${path} ${where}`,
    task: change(given),
    findings: [refused(path, who)],
  }));
const quiet = (tasks: Tasks, where: string, change = (given: AnyTask) => given) =>
  Object.entries(tasks).map(([path, given]) => ({ name: `${path} ${where}`, task: change(given) }));
export const cases: RuleCases = {
  valid: [
    {
      name: "fields that are off or empty",
      task: onEc2(
        having({
          readonlyRootFilesystem: false,
          privileged: false,
          ulimits: [],
          links: [],
          linuxParameters: { devices: [], capabilities: { drop: [] } },
          overrides: { dnsServers: [] },
        }),
      ),
    },
    {
      name: "fields that are off or empty, on Fargate",
      task: having({ environmentFiles: [], restartPolicy: { path: "r", enabled: false } }),
    },
    {
      name: "another kind of storage",
      task: task({
        platform,
        volumes: [volume("data"), { ...volume("b"), otherStorage: ["other"] }],
      }),
    },
  ],
  invalid: [
    ...rows(ANYWHERE, "on Fargate", "A Windows task"),
    ...rows(ANYWHERE, "on EC2", "A Windows task", onEc2),
    ...rows(OUTSIDE_FARGATE, "on EC2", "A Windows task", onEc2),
    ...rows(ON_FARGATE, "on Fargate", "A Windows task on Fargate"),
    {
      name: "an added capability",
      task: having({ linuxParameters: { capabilities: { add: ["SYS_PTRACE"] } } }),
      findings: [refused("container.linuxParameters", "A Windows task")],
    },
    {
      name: "a capability",
      task: having({ linuxParameters: { capabilities: { drop: ["ALL"] } } }),
      findings: [refused("container.linuxParameters", "A Windows task")],
    },
  ],
  notApplicable: [
    ...quiet(ANYWHERE, "on Linux", onLinux),
    ...quiet(ON_FARGATE, "on Linux", onLinux),
    ...quiet(OUTSIDE_FARGATE, "on Linux", (given) => onLinux(onEc2(given))),
  ],
  unknown: [
    ...quiet(ANYWHERE, "where the system is not known", (given) => ({
      ...given,
      platform: { operatingSystemFamily: UNKNOWN },
    })),
    ...quiet(ON_FARGATE, "on EC2", onEc2),
    ...quiet(OUTSIDE_FARGATE, "on Fargate, where another rule reports it"),
    {
      name: "fields that are not known",
      task: having({
        linuxParameters: UNKNOWN,
        readonlyRootFilesystem: UNKNOWN,
        firelens: UNKNOWN,
        restartPolicy: UNKNOWN,
        memoryReservation: UNKNOWN,
        environmentFiles: { later: true },
      }),
    },
    { name: "a proxy that is not known", task: task<Unknown>({ platform, proxy: UNKNOWN }) },
    {
      name: "capabilities that are not known",
      task: having({
        linuxParameters: { capabilities: UNKNOWN },
        restartPolicy: { path: "r", enabled: UNKNOWN },
      }),
    },
    {
      name: "volumes that are not known",
      task: task<Unknown>({
        platform,
        volumes: [{ ...volume<Unknown>("a"), efs: UNKNOWN, otherStorage: UNKNOWN }],
      }),
    },
  ],
};
