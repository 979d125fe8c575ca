import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { items, known } from "../../known";
import { didYouMean } from "../../suggest";
import { containerNamed, namesOf } from "../containers";
import type { AnyContainer } from "../containers";
import type { Rule } from "../rule";

export const loadBalancerPortUnknown: Rule = {
  id: "load-balancer-port-unknown",
  title: "A load balancer sends traffic to a port that a container maps",
  kind: "invalid",
  severity: "high",
  why: 'ECS: "The container x did not have a container port N defined".',
  fix: "Name a container and a port it maps.",
  url: AWS_DOCS.loadBalancer,
  frameworks: [],
  options: {},
  check: (task) =>
    (task.service?.loadBalancers ?? []).flatMap((balancer) => {
      const names = namesOf(task) ?? [];
      const name = known(balancer.containerName);
      const port = known(balancer.containerPort);
      if (name === undefined) return [];
      const container = containerNamed(task, name);
      if (container === undefined) {
        return [
          {
            path: `${balancer.path}.containerName`,
            message: `The task has no container "${name}"; it has ${list(names)}.${didYouMean(name, names)}`,
            fix: "Name a container of the task.",
          },
        ];
      }
      const ports = tcpPorts(container);
      if (port !== undefined && ports.some((range) => port >= range.from && port <= range.to)) {
        return [];
      }
      if (ports.length === 0) {
        return [
          {
            path: balancer.path,
            message: `The container "${name}" maps no TCP port that could receive the traffic.`,
            fix: `Set ${container.path}.port.`,
          },
        ];
      }
      const mapped = ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
      return port === undefined
        ? [
            {
              path: balancer.path,
              message: `The container "${name}" maps the ports ${list(mapped)}; it is not clear which one receives the traffic.`,
              fix: "Set containerPort.",
            },
          ]
        : [
            {
              path: `${balancer.path}.containerPort`,
              message: `The container "${name}" does not map the TCP port "${port}"; it maps ${list(mapped)}.`,
              fix: `Use one of these ports, or add "${port}" to ${container.path}.portMappings.`,
            },
          ];
    }),
};

function tcpPorts(container: AnyContainer): { from: number; to: number }[] {
  return items(container.ports).flatMap((port) => {
    if (known(port.protocol) !== "tcp") return [];
    const [from, to] = (known(port.containerPortRange) ?? "").split("-").map(Number);
    const single = known(port.containerPort);
    if (single !== undefined) return [{ from: single, to: single }];
    return from && to ? [{ from, to }] : [];
  });
}
