import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { holds, portsOf } from "../ports";
import type { Rule } from "../rule";

/** The router's input, and the input of its health check. */
const INPUTS = [24224, 8877];

export const firelensPortTaken: Rule = {
  id: "firelens-port-taken",
  title: "No container takes a port of the FireLens router",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The containers of an awsvpc or host task share one network. The router listens on 24224, on 8877 for its health check, and on 2020 where its HTTP server is on: where another container has the port, one of them cannot start or is not reached.",
  fix: "Use another port.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "another port",
        given: {
          taskDefinition: {
            family: "web",
            requiresCompatibilities: ["FARGATE"],
            networkMode: "awsvpc",
            cpu: "1024",
            memory: "2048",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 8080 }],
                logConfiguration: { logDriver: "awsfirelens", options: { Name: "http" } },
              },
              { name: "router", image: "fluent:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the port of the router",
        given: {
          taskDefinition: {
            family: "web",
            requiresCompatibilities: ["FARGATE"],
            networkMode: "awsvpc",
            cpu: "1024",
            memory: "2048",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                portMappings: [{ containerPort: 24224 }],
                logConfiguration: { logDriver: "awsfirelens", options: { Name: "http" } },
              },
              { name: "router", image: "fluent:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].portMappings[0]",
            message: '"app" takes the port "24224", on which the FireLens router "router" listens.',
            fix: "Use another port.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (task.networkMode !== "awsvpc" && task.networkMode !== "host") return [];
    const containers = containersOf(task);
    const router = containers.find(({ firelens }) => known(firelens) !== undefined);
    return containers.flatMap((listener) => {
      const ports = [...(listener === router ? INPUTS : []), ...items(listener.listens)];
      return containers
        .filter((other) => other !== listener && other.firelens === undefined)
        .flatMap((other) => takenBy(other, listener, ports));
    });
  },
};

function takenBy(other: AnyContainer, listener: AnyContainer, ports: readonly number[]): Finding[] {
  const isRouter = known(listener.firelens) !== undefined;
  return items(other.ports).flatMap((mapping) => {
    const range = portsOf(mapping);
    const taken = ports.find((port) => range !== undefined && holds(range, port));
    return taken === undefined || mapping.protocol !== "tcp"
      ? []
      : [
          {
            path: mapping.path,
            message: `${called(other)} takes the port "${taken}", on which ${isRouter ? "the FireLens router " : ""}${called(listener)} listens.`,
            fix: "Use another port.",
          },
        ];
  });
}
