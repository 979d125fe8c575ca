import { UNKNOWN } from "../../../../core";
import { OPAQUE, container, task } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const having = (networkMode: string | Unknown, sketch: ContainerSketch<Unknown>): AnyTask =>
  task<Unknown>({
    launchTypes: ["EC2"],
    networkMode,
    containers: [container<Unknown>("app", sketch)],
  });
const links = [{ path: "container.overrides.links[0]", container: "a" }];
const hosts: ContainerSketch<Unknown> = { overrides: { extraHosts: [{}] } };
const hostname: ContainerSketch<Unknown> = { overrides: { hostname: "a" } };
const { networkMode: _, ...modeless } = having("bridge", { links });
const row = (mode: string, sketch: ContainerSketch<Unknown>, path: string) => ({
  name: `${path} in ${mode} mode`,
  task: having(mode, sketch),
  findings: [
    {
      path,
      message: `A task in network mode "${mode}" cannot have "${path.slice(path.lastIndexOf(".") + 1)}".`,
      fix: "Remove it.",
    },
  ],
});
const onFargate = (given: AnyTask): AnyTask => ({ ...given, launchTypes: ["FARGATE"] });
const onWindows = (given: AnyTask): AnyTask => ({
  ...given,
  platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
});
export const cases: RuleCases = {
  valid: [
    { name: "links in bridge mode", task: having("bridge", { links, ...hosts }) },
    { name: "links in the default mode", task: modeless },
    { name: "a name of the host in host mode", task: having("host", hostname) },
    { name: "ports in awsvpc mode", task: having("awsvpc", { ports: [80] }) },
    {
      name: "empty fields",
      task: having("awsvpc", { links: [], overrides: { extraHosts: [], hostname: "" } }),
    },
  ],
  invalid: [
    row("awsvpc", { links }, "container.overrides.links"),
    row("host", { links }, "container.overrides.links"),
    row("awsvpc", hosts, "container.overrides.extraHosts"),
    row("awsvpc", hostname, "container.overrides.hostname"),
    row("none", { ports: [80] }, "container.portMappings"),
    {
      ...row("awsvpc", hostname, "container.overrides.hostname"),
      name: "a name of the host on Fargate",
      task: onFargate(having("awsvpc", hostname)),
    },
  ],
  notApplicable: [
    { name: "no such field", task: having("awsvpc", {}) },
    { name: "extra hosts in host mode", task: having("host", hosts) },
    { name: "no port in a task without network", task: having("none", {}) },
  ],
  unknown: [
    { name: "a network mode that is not known", task: having(UNKNOWN, { links, ...hosts }) },
    { name: "a network mode that is none", task: having("vpc", { links }) },
    {
      name: "links on Fargate, which another rule reports",
      task: onFargate(having("awsvpc", { links })),
    },
    {
      name: "extra hosts on Fargate, which another rule reports",
      task: onFargate(having("awsvpc", hosts)),
    },
    {
      name: "links on Windows, which another rule reports",
      task: onWindows(having("awsvpc", { links })),
    },
    {
      name: "fields that are not known",
      task: having("awsvpc", { links: UNKNOWN, overrides: { extraHosts: {}, hostname: "${x}" } }),
    },
    { name: "ports that are not known", task: having("none", { ports: UNKNOWN }) },
    { name: "an image that is not known", task: having("awsvpc", { image: OPAQUE }) },
  ],
};
