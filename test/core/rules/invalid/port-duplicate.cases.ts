import { UNKNOWN } from "../../../../core";
import type { PortModel } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

type Ports = NonNullable<ContainerSketch<Unknown>["ports"]>;

const listening = (app: Ports, cache: Ports = []): AnyTask =>
  task({ containers: [container("app", { ports: app }), container("cache", { ports: cache })] });

const udp = (containerPort: number) => ({ containerPort, protocol: "udp" });
const mapped = (
  containerPort: number,
  hostPort: number | Unknown,
  protocol = "tcp",
): Omit<PortModel<Unknown>, "path"> => ({
  containerPort,
  hostPort,
  protocol,
});
const bridged = (app: Ports, cache: Ports = []): AnyTask => ({
  ...listening(app, cache),
  launchTypes: ["EC2"],
  networkMode: "bridge",
});
const unsaid = (of: AnyTask): AnyTask => {
  const { networkMode: _, ...rest } = of;
  return rest;
};
const range = (containerPortRange: string, protocol = "tcp") => ({ containerPortRange, protocol });

const fix = "Use another port, or remove one of the mappings.";

const overlap = (name: string, app: Ports, cache: Ports, [own, other]: [string, string]) => ({
  name,
  task: listening(app, cache),
  findings: [
    {
      path: "sidecars.cache.portMappings[0]",
      message: `Port "${own}" overlaps "${other}", which "app" maps.`,
      fix,
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "different ports", task: listening([80], [81]) },
    { name: "one port for TCP and UDP", task: listening([53, udp(53)]) },
    { name: "the port before a range", task: listening([range("8000-8010")], [7999]) },
    { name: "the port after a range", task: listening([range("8000-8010")], [8011]) },
    { name: "ranges side by side", task: listening([range("1-9"), range("10-20")]) },
    { name: "one range for TCP and UDP", task: listening([range("1-9"), range("1-9", "udp")]) },
    { name: "one container port behind two bridges", task: bridged([80], [80]) },
    { name: "one container port behind two host ports", task: bridged([mapped(80, 8080), 80]) },
    {
      name: "host ports that ECS chooses",
      task: bridged([mapped(80, 0), mapped(81, 0)], [mapped(80, 0)]),
    },
    {
      name: "one host port for TCP and UDP",
      task: bridged([mapped(53, 53), mapped(53, 53, "udp")]),
    },
    { name: "one range behind two bridges", task: bridged([range("1-9")], [range("1-9")]) },
  ],
  invalid: [
    {
      name: "one port in two containers",
      task: listening([80], [81, 80]),
      findings: [
        {
          path: "sidecars.cache.portMappings[1]",
          message: 'Port "80/tcp" is already used by "app".',
          fix,
        },
      ],
    },
    {
      name: "one port twice in a container",
      task: listening([udp(53), udp(53)]),
      findings: [
        {
          path: "container.portMappings[1]",
          message: 'Port "53/udp" is already used by "app" itself.',
          fix,
        },
      ],
    },
    {
      name: "one port in two containers that share the host's network",
      task: { ...listening([80], [80]), networkMode: "host" },
      findings: [
        {
          path: "sidecars.cache.portMappings[0]",
          message: 'Port "80/tcp" is already used by "app".',
          fix,
        },
      ],
    },
    {
      name: "one host port in two containers, in the network mode bridge",
      task: bridged([mapped(80, 8080)], [81, mapped(82, 8080)]),
      findings: [
        {
          path: "sidecars.cache.portMappings[1]",
          message: 'Port "8080/tcp" is already used by "app".',
          fix,
        },
      ],
    },
    {
      name: "one host port in two containers, without a network mode",
      task: unsaid(bridged([mapped(80, 1)], [mapped(80, 1)])),
      findings: [
        {
          path: "sidecars.cache.portMappings[0]",
          message: 'Port "1/tcp" is already used by "app".',
          fix,
        },
      ],
    },
    {
      name: "a port inside a range of the same container, in the network mode bridge",
      task: bridged([range("8000-8010"), 8005], [8005]),
      findings: [
        {
          path: "container.portMappings[1]",
          message: 'Port "8005/tcp" overlaps "8000-8010/tcp", which "app" maps.',
          fix,
        },
      ],
    },
    {
      name: "one port three times, each told against the first",
      task: task({ containers: ["app", "b", "c"].map((name) => container(name, { ports: [80] })) }),
      findings: [
        {
          path: "sidecars.b.portMappings[0]",
          message: 'Port "80/tcp" is already used by "app".',
          fix,
        },
        {
          path: "sidecars.c.portMappings[0]",
          message: 'Port "80/tcp" is already used by "app".',
          fix,
        },
      ],
    },
    {
      name: "a port of a container whose name is not known",
      task: task({
        containers: [
          container("x", { path: "containerDefinitions[0]", name: UNKNOWN, ports: [80] }),
          container("app", { ports: [80] }),
        ],
      }),
      findings: [
        {
          path: "container.portMappings[0]",
          message: 'Port "80/tcp" is already used by containerDefinitions[0].',
          fix,
        },
      ],
    },
    overlap(
      "the first port of a range",
      [range("8000-8010")],
      [8000],
      ["8000/tcp", "8000-8010/tcp"],
    ),
    overlap(
      "the last port of a range",
      [range("8000-8010")],
      [8010],
      ["8010/tcp", "8000-8010/tcp"],
    ),
    overlap("a range around a port", [8005], [range("8000-8010")], ["8000-8010/tcp", "8005/tcp"]),
    overlap(
      "two ranges with one port in common",
      [range("1-9")],
      [range("9-20")],
      ["9-20/tcp", "1-9/tcp"],
    ),
  ],
  notApplicable: [
    { name: "no port", task: task() },
    {
      name: "one host port beside ranges, which another rule reports",
      task: bridged([{ ...range("1-9"), hostPort: 80 }], [{ ...range("1-9"), hostPort: 80 }]),
    },
    {
      name: "numbers that are no ports",
      task: listening([0, 65536, 0, 65536]),
    },
    {
      name: "host ports that are none",
      task: bridged([mapped(80, 65536), mapped(81, 65536)]),
    },
    {
      name: "the network mode bridge on Fargate, which another rule reports",
      task: { ...bridged([mapped(80, 80)], [mapped(80, 80)]), launchTypes: ["FARGATE"] },
    },
    {
      name: "no network mode on Fargate, which another rule reports",
      task: unsaid(listening([mapped(80, 80)], [mapped(80, 80)])),
    },
    {
      name: "the network mode none",
      task: { ...bridged([mapped(80, 80)], [mapped(80, 80)]), networkMode: "none" },
    },
    { name: "ranges that are none", task: listening([range("9-1"), range("9-1")]) },
  ],
  unknown: [
    {
      name: "a network mode that is not known",
      task: { ...bridged([mapped(80, 80)], [mapped(80, 80)]), networkMode: UNKNOWN },
    },
    {
      name: "launch types that are not known, without a network mode",
      task: { ...unsaid(bridged([mapped(80, 80)], [mapped(80, 80)])), launchTypes: UNKNOWN },
    },
    {
      name: "host ports that are not known",
      task: bridged([mapped(80, UNKNOWN)], [mapped(80, UNKNOWN)]),
    },
    {
      name: "ports that are not known",
      task: listening([
        { containerPort: UNKNOWN, protocol: "tcp" },
        { containerPort: UNKNOWN, protocol: "tcp" },
      ]),
    },
    {
      name: "protocols that are not known",
      task: listening([
        { containerPort: 80, protocol: UNKNOWN },
        { containerPort: 80, protocol: UNKNOWN },
      ]),
    },
    {
      name: "a mapping of which nothing is known",
      task: listening([80], [{ containerPort: UNKNOWN, protocol: UNKNOWN }]),
    },
  ],
};
