import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import type { Finding } from "../../issue";
import { UNKNOWN, items, known } from "../../known";
import type { Unknown } from "../../known";
import type { LoadBalancerModel } from "../../model";
import { didYouMean } from "../../suggest";
import { containerNamed, namesOf } from "../containers";
import type { AnyContainer } from "../containers";
import { portsOf, written } from "../ports";
import type { PortRange } from "../ports";
import type { AnyTask, Rule } from "../rule";

type Balancer = LoadBalancerModel<unknown, Unknown>;

export const loadBalancerPortUnknown: Rule = {
  id: "load-balancer-port-unknown",
  title: "A load balancer sends traffic to a port that a container maps",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: 'ECS: "The container x did not have a container port N defined".',
  fix: "Name a container and a port it maps.",
  url: AWS_DOCS.loadBalancer,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a mapped port",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 80 }] },
            ],
          },
          service: {
            loadBalancers: [{ targetGroupArn: "arn:tg", containerName: "app", containerPort: 80 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "another port",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 8080 }] },
            ],
          },
          service: {
            loadBalancers: [{ targetGroupArn: "arn:tg", containerName: "app", containerPort: 80 }],
          },
        },
        findings: [
          {
            path: "loadBalancers[0].containerPort",
            message: 'The container "app" does not map the TCP port "80"; it maps "8080".',
            fix: 'Use one of these ports, or add "80" to containerDefinitions[0].portMappings.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    items<Balancer>(task.service.loadBalancers).flatMap((balancer) => {
      const name = known(balancer.containerName);
      if (name === undefined) return [];
      const container = containerNamed(task, name);
      return container === undefined
        ? missingContainer(task, balancer, name)
        : missingPort(container, balancer, name);
    }),
};

function missingContainer(task: AnyTask, { path }: Balancer, name: string): Finding[] {
  const names = namesOf(task);
  return names === undefined
    ? []
    : [
        {
          path: `${path}.containerName`,
          message: `The task has no container "${name}"; it has ${list(names)}.${didYouMean(name, names)}`,
          fix: "Name a container of the task.",
        },
      ];
}

function missingPort(
  container: AnyContainer,
  { path, containerPort }: Balancer,
  name: string,
): Finding[] {
  const ports = tcpPorts(container);
  if (ports === undefined || containerPort === UNKNOWN) return [];
  if (ports.length === 0) {
    return [
      {
        path,
        message: `The container "${name}" maps no TCP port that could receive the traffic.`,
        fix: `Add a mapping to ${container.path}.portMappings.`,
      },
    ];
  }
  const mapped = list(ports.map(written));
  if (containerPort === undefined) {
    return [
      {
        path,
        message: `The load balancer names no port; the container "${name}" maps ${mapped}.`,
        fix: "Set containerPort.",
      },
    ];
  }
  return ports.some(({ from, to }) => containerPort >= from && containerPort <= to)
    ? []
    : [
        {
          path: `${path}.containerPort`,
          message: `The container "${name}" does not map the TCP port "${containerPort}"; it maps ${mapped}.`,
          fix: `Use one of these ports, or add "${containerPort}" to ${container.path}.portMappings.`,
        },
      ];
}

/** The TCP ports a container maps, or undefined where a mapping is not known. */
function tcpPorts({ ports }: AnyContainer): PortRange[] | undefined {
  const mappings = items(ports);
  const unclear = mappings.some((port) =>
    [port.protocol, port.containerPort, port.containerPortRange].includes(UNKNOWN),
  );
  return ports === UNKNOWN || unclear
    ? undefined
    : mappings.filter(({ protocol }) => protocol === "tcp").flatMap((port) => portsOf(port) ?? []);
}
