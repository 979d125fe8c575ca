import { UNKNOWN } from "../../../../core";
import type { LoadBalancerModel } from "../../../../core";
import { container, service, task } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

type Target = Pick<LoadBalancerModel<string, Unknown>, "containerName" | "containerPort">;

const balanced = (
  ports: NonNullable<ContainerSketch<Unknown>["ports"]>,
  target: Target,
  sidecar: ContainerSketch<Unknown> = {},
): AnyTask =>
  task({
    containers: [container("app", { ports }), container("cache", sidecar)],
    service: service({
      loadBalancers: [{ path: "loadBalancers[0]", targetGroupArn: "arn:tg", ...target }],
    }),
  });

const range = { containerPortRange: "8000-8010", protocol: "tcp" };
const udp = { containerPort: 53, protocol: "udp" };
const app = (containerPort: number) => ({ containerName: "app", containerPort });

const notMapped = (name: string, port: number, mapped: string, path = "container") => ({
  path: "loadBalancers[0].containerPort",
  message: `The container "${name}" does not map the TCP port "${port}"; it maps ${mapped}.`,
  fix: `Use one of these ports, or add "${port}" to ${path}.portMappings.`,
});

const noPort = (mapped: string) => ({
  path: "loadBalancers[0]",
  message: `The load balancer names no port; the container "app" maps ${mapped}.`,
  fix: "Set containerPort.",
});

const nothingMapped = {
  path: "loadBalancers[0]",
  message: 'The container "app" maps no TCP port that could receive the traffic.',
  fix: "Add a mapping to container.portMappings.",
};

export const cases: RuleCases = {
  valid: [
    { name: "a port that the container maps", task: balanced([80], app(80)) },
    { name: "the second port", task: balanced([80, 443], app(443)) },
    { name: "the first port of a range", task: balanced([range], app(8000)) },
    { name: "the last port of a range", task: balanced([range], app(8010)) },
    {
      name: "a port of a sidecar",
      task: balanced([80], { containerName: "cache", containerPort: 90 }, { ports: [90] }),
    },
  ],
  invalid: [
    {
      name: "a misspelt container, with the one that was meant",
      task: balanced([80], { containerName: "cahce", containerPort: 80 }),
      findings: [
        {
          path: "loadBalancers[0].containerName",
          message:
            'The task has no container "cahce"; it has "app" and "cache". Did you mean "cache"?',
          fix: "Name a container of the task.",
        },
      ],
    },
    {
      name: "a port that another container maps",
      task: balanced([80], { containerName: "cache", containerPort: 80 }, { ports: [90] }),
      findings: [notMapped("cache", 80, '"90"', "sidecars.cache")],
    },
    {
      name: "the port before a range",
      task: balanced([range, 80], app(7999)),
      findings: [notMapped("app", 7999, '"8000-8010" and "80"')],
    },
    {
      name: "the port after a range",
      task: balanced([range], app(8011)),
      findings: [notMapped("app", 8011, '"8000-8010"')],
    },
    {
      name: "a port that is mapped for UDP only",
      task: balanced([80, udp], app(53)),
      findings: [notMapped("app", 53, '"80"')],
    },
    {
      name: "a container that maps no port",
      task: balanced([], app(80)),
      findings: [nothingMapped],
    },
    {
      name: "a container that maps no TCP port, and no port is named",
      task: balanced([udp], { containerName: "app" }),
      findings: [nothingMapped],
    },
    {
      name: "a range that is none",
      task: balanced([{ containerPortRange: "8010-8000", protocol: "tcp" }], app(8000)),
      findings: [nothingMapped],
    },
    {
      name: "no port where the container maps two",
      task: balanced([80, 443], { containerName: "app" }),
      findings: [noPort('"80" and "443"')],
    },
    {
      name: "no port where the container maps one",
      task: balanced([80], { containerName: "app" }),
      findings: [noPort('"80"')],
    },
  ],
  notApplicable: [
    { name: "a task without a service", task: task() },
    { name: "a service without load balancers", task: task({ service: service() }) },
    { name: "a load balancer that names no container", task: balanced([], {}) },
  ],
  unknown: [
    {
      name: "a container name that is not known",
      task: balanced([], { containerName: UNKNOWN, containerPort: 80 }),
    },
    {
      name: "a container whose name is not known and may be the one",
      task: balanced([80], { containerName: "web", containerPort: 80 }, { name: UNKNOWN }),
    },
    {
      name: "containers that are not known",
      task: task({
        containers: UNKNOWN,
        service: service({
          loadBalancers: [{ path: "loadBalancers[0]", targetGroupArn: "arn:tg", ...app(80) }],
        }),
      }),
    },
    {
      name: "a port that is not known",
      task: balanced([80, 443], { containerName: "app", containerPort: UNKNOWN }),
    },
    { name: "ports that are not known", task: balanced(UNKNOWN, app(80)) },
    {
      name: "a mapping whose port is not known",
      task: balanced([90, { containerPort: UNKNOWN, protocol: "tcp" }], app(80)),
    },
    {
      name: "a mapping whose range is not known",
      task: balanced([90, { containerPortRange: UNKNOWN, protocol: "tcp" }], app(80)),
    },
    {
      name: "a mapping whose protocol is not known",
      task: balanced([{ containerPort: 80, protocol: UNKNOWN }], app(80)),
    },
  ],
};
