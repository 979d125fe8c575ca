import type { AgentKind } from "../../data/agents";
import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { StackTask } from "../../model";
import { openPortsOf } from "../../stack/ingress";
import { called } from "../containers";
import { kindsOf } from "../kinds";
import type { Rule } from "../rule";

/** Ports that agents listen on for the containers beside them: no one else has business there. */
const PORTS: Readonly<Partial<Record<string, readonly number[]>>> = {
  telemetry: [2000, 4317, 4318, 13133],
  "log-router": [24224],
  proxy: [9901, 15000],
} satisfies Partial<Record<AgentKind, readonly number[]>>;

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

// A gateway, whose only container is the agent, is there for others.
function agentPorts({ task }: StackTask): { readonly who: string; readonly port: number }[] {
  const kinds = [...kindsOf(task)];
  return kinds.some(([, kind]) => kind === "application")
    ? kinds.flatMap(([container, kind]) =>
        (PORTS[kind] ?? []).map((port) => ({ who: called(container), port })),
      )
    : [];
}
