import { AWS_DOCS } from "../../data/aws-docs";
import type { Agent } from "../../data/agents";
import { items, known } from "../../known";
import { called } from "../containers";
import { agentOf, kindsOf } from "../kinds";
import { isAmong } from "../options";
import { holds, portsOf } from "../ports";
import type { Rule } from "../rule";

export const agentPortPublished: Rule = {
  id: "agent-port-published",
  title: "An agent's ports are for its task alone",
  kind: "practice",
  on: "task",
  severity: "medium",
  preset: "recommended",
  why: "The containers of a task reach each other at localhost without any mapping. A mapping invites others: who reaches an agent's port can send it what they like, or read what it knows.",
  fix: "Remove the port mapping.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {
    allow: {
      description: "Names of containers whose ports others may reach.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a collector that the task alone reaches",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "collector", image: "amazon/aws-otel-collector:v0.49.0" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a port of OTLP",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "collector",
                image: "amazon/aws-otel-collector:v0.49.0",
                portMappings: [{ containerPort: 4317 }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].portMappings[0]",
            message:
              '"collector" (OpenTelemetry collector) maps the port "4317/tcp", which its task reaches without.',
            fix: "Remove the mapping.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const kinds = kindsOf(task);
    // A task of agents alone is there for others.
    if (task.networkMode !== "awsvpc" || ![...kinds.values()].includes("application")) return [];
    const served = items(known(task.service)?.loadBalancers).map(
      ({ containerName }) => containerName,
    );
    return [...kinds.keys()].flatMap((container) => {
      const agent = agentOf(task, container);
      if (agent === undefined || isAmong(options, "allow", container)) return [];
      if (served.includes(container.name)) return [];
      return items(container.ports).flatMap((mapping) => {
        const range = portsOf(mapping);
        const port = privatePorts(agent).find((text) => {
          const [number, protocol] = text.split("/");
          return range && holds(range, Number(number)) && mapping.protocol === protocol;
        });
        return port === undefined
          ? []
          : [
              {
                path: mapping.path,
                message: `${called(container)} (${agent.name}) maps the port "${port}", which its task reaches without.`,
                fix: "Remove the mapping.",
              },
            ];
      });
    });
  },
};

function privatePorts({ listens = [], mayListen = [] }: Agent): readonly string[] {
  return [...listens, ...mayListen];
}
