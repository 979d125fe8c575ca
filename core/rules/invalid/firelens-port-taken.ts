import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import { portsOf } from "../ports";
import type { Rule } from "../rule";

/** The router's input, and the input of its health check. */
const TAKEN = [24224, 8877];

export const firelensPortTaken: Rule = {
  id: "firelens-port-taken",
  title: "No container takes a port of the FireLens router",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The containers of an awsvpc or host task share one network. The router listens on 24224, and on 8877 for its health check: where another container has the port, it cannot start.",
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
    const mode = known(task.networkMode);
    const router = containersOf(task).find(({ firelens }) => known(firelens) !== undefined);
    if (router === undefined || (mode !== "awsvpc" && mode !== "host")) return [];
    const others = containersOf(task).filter(({ firelens }) => firelens === undefined);
    return others.flatMap((container) =>
      items(container.ports).flatMap((port) => {
        const range = portsOf(port);
        const taken = TAKEN.find(
          (number) => range !== undefined && range.from <= number && number <= range.to,
        );
        return taken === undefined || port.protocol !== "tcp"
          ? []
          : [
              {
                path: port.path,
                message: `${called(container)} takes the port "${taken}", on which the FireLens router ${called(router)} listens.`,
                fix: "Use another port.",
              },
            ];
      }),
    );
  },
};
