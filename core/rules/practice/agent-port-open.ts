import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import type { StackTask } from "../../model";
import { openPortsOf } from "../../stack/ingress";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { agentOf, kindsOf } from "../kinds";
import { holds, portsOf } from "../ports";
import type { Rule } from "../rule";

/** Where ECS makes log routers listen for the lines of the other containers. */
const FORWARD = "24224/tcp";

export const agentPortOpen: Rule = {
  id: "agent-port-open",
  title: "The ports of agents are open to the containers beside them alone",
  kind: "practice",
  on: "stack",
  severity: "high",
  why: "Agents take what anybody sends, without a password: false traces and logs, or, on the admin port of a proxy, a command to stop.",
  fix: "Remove the ingress, or name the port of the application alone.",
  url: AWS_DOCS.awsVpcConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the port of the application",
        given: {
          stack: {
            resources: [
              {
                kind: "service",
                name: "shop",
                request: {
                  taskDefinition: "web",
                  networkConfiguration: { awsvpcConfiguration: { securityGroups: ["sg-1"] } },
                },
              },
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  containerDefinitions: [
                    { name: "app", image: "app:1" },
                    { name: "log", image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:2" },
                  ],
                },
              },
              {
                kind: "securityGroup",
                name: "group",
                request: {
                  GroupId: "sg-1",
                  IpPermissions: [
                    {
                      IpProtocol: "tcp",
                      FromPort: 8080,
                      ToPort: 8080,
                      IpRanges: [{ CidrIp: "10.0.0.0/8" }],
                    },
                  ],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the port of the log router",
        given: {
          stack: {
            resources: [
              {
                kind: "service",
                name: "shop",
                request: {
                  taskDefinition: "web",
                  networkConfiguration: { awsvpcConfiguration: { securityGroups: ["sg-1"] } },
                },
              },
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  containerDefinitions: [
                    { name: "app", image: "app:1" },
                    { name: "log", image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:2" },
                  ],
                },
              },
              {
                kind: "securityGroup",
                name: "group",
                request: {
                  GroupId: "sg-1",
                  IpPermissions: [
                    {
                      IpProtocol: "tcp",
                      FromPort: 24224,
                      ToPort: 24224,
                      IpRanges: [{ CidrIp: "10.0.0.0/8" }],
                    },
                  ],
                },
              },
            ],
          },
        },
        findings: [
          {
            about: "group",
            path: "IpPermissions[0]",
            message: 'The port "24224" of "log" is open to "10.0.0.0/8".',
            fix: "Remove it, or name the port of the application alone.",
          },
        ],
      },
    ],
  },
  check: ({ services, entries }) =>
    services.flatMap((service) => {
      const task = known(service.task);
      const agents = task === undefined ? [] : agentPorts(task);
      return openPortsOf(service, entries).flatMap(({ entry, path, from, to, source }) => {
        const found = agents.find(({ port }) => from <= port && port <= to);
        return found === undefined
          ? []
          : [
              {
                about: entry.id,
                path,
                message: `The port "${found.port}" of ${found.who} is open to "${source}".`,
                fix: "Remove it, or name the port of the application alone.",
              },
            ];
      });
    }),
};

interface AgentPort {
  readonly who: string;
  readonly port: number;
}

// A gateway, whose only container is the agent, is there for others.
function agentPorts({ task }: StackTask): AgentPort[] {
  const kinds = [...kindsOf(task)];
  if (!kinds.some(([, kind]) => kind === "application")) return [];
  return kinds.flatMap(([container, kind]) => {
    const { listens = [], mayListen = [] } = agentOf(task, container) ?? {};
    const forward = kind === "log-router" ? [FORWARD] : [];
    const ports = [...listens, ...mayListen, ...forward].map((text) => Number.parseInt(text));
    return ports
      .filter((port) => !isOfOthers(task, container, port))
      .map((port) => ({ who: called(container), port }));
  });
}

// On a port that it may have, and another container says it has, or may, the other may listen.
function isOfOthers(task: StackTask["task"], agent: AnyContainer, port: number): boolean {
  return containersOf(task)
    .filter((container) => container !== agent)
    .some(
      ({ ports }) =>
        ports === UNKNOWN ||
        items(ports).some((mapping) => {
          const range = portsOf(mapping);
          return range === undefined || holds(range, port);
        }),
    );
}
