import type { Agent } from "../../data/agents";
import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { agentOf } from "../kinds";
import { holds, portsOf } from "../ports";
import type { AnyTask, Rule } from "../rule";

export const agentPortTaken: Rule = {
  id: "agent-port-taken",
  title: "No two programs of a task listen on one port",
  kind: "practice",
  on: "task",
  severity: "high",
  preset: "recommended",
  why: "The containers of an awsvpc or host task share one network: of two programs that want a port, mapped or not, the second does not start, or starts without it.",
  fix: "Give one of them another port, or remove it.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an agent on a port that nobody else has",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              { name: "app", image: "app:1", portMappings: [{ containerPort: 8080 }] },
              { name: "xray", image: "amazon/aws-xray-daemon:3.6.6" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two agents that take traces on one port",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "xray", image: "amazon/aws-xray-daemon:3.6.6" },
              { name: "collector", image: "amazon/aws-otel-collector:v0.49.0" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[2]",
            message:
              'Both "xray" (X-Ray daemon) and "collector" (OpenTelemetry collector) listen on "2000/udp" unless they are told otherwise.',
            fix: "Give one of them another port, or remove it.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (task.networkMode !== "awsvpc" && task.networkMode !== "host") return [];
    const listeners = containersOf(task).flatMap((container) => listenerOf(task, container) ?? []);
    const others = containersOf(task).filter(
      (container) => !listeners.some((listener) => listener.container === container),
    );
    return listeners.flatMap((listener, i) => {
      const { container, agent } = listener;
      const earlier = listeners.slice(0, i).find((other) => sharedPort(other.agent, agent));
      if (earlier !== undefined) {
        return [
          {
            path: container.path,
            message: `Both ${introduced(earlier)} and ${introduced(listener)} listen on "${sharedPort(earlier.agent, agent)}" unless they are told otherwise.`,
            fix: "Give one of them another port, or remove it.",
          },
        ];
      }
      return others.flatMap((other) => mappedBy(other, listener));
    });
  },
};

interface Listener {
  readonly container: AnyContainer;
  readonly agent: Agent;
}

function introduced({ container, agent }: Listener): string {
  return `${called(container)} (${agent.name})`;
}

/** A container whose program listens where it does by itself, as far as can be told. */
function listenerOf(task: AnyTask, container: AnyContainer): Listener | undefined {
  const agent = agentOf(task, container);
  return agent?.listens === undefined || isConfigured(task, container, agent)
    ? undefined
    : { container, agent };
}

/** Whether somebody configures the program, or may: its ports are then its own affair. */
function isConfigured(task: AnyTask, container: AnyContainer, { configuredBy }: Agent): boolean {
  const { command, entryPoint, environment, secrets, environmentFiles } = container;
  return (
    [command, entryPoint, environmentFiles].some((field) => field !== undefined) ||
    mayHave(environment, configuredBy) ||
    mayHave(secrets, configuredBy) ||
    (task.collectors ?? []).some((collector) => collector.container === container.name)
  );
}

function mayHave(variables: AnyContainer["environment"], wanted: readonly string[] = []): boolean {
  return (
    variables === UNKNOWN || variables.some(({ name }) => name === UNKNOWN || wanted.includes(name))
  );
}

// Two of one program are told as such.
function sharedPort(a: Agent, b: Agent): string | undefined {
  return a.name === b.name ? undefined : a.listens?.find((port) => b.listens?.includes(port));
}

function mappedBy(other: AnyContainer, { container, agent }: Listener) {
  return items(other.ports).flatMap((mapping) => {
    const range = portsOf(mapping);
    const taken = agent.listens?.find((text) => {
      const [port, protocol] = text.split("/");
      return range && holds(range, Number(port)) && known(mapping.protocol) === protocol;
    });
    return taken === undefined
      ? []
      : [
          {
            path: mapping.path,
            message: `${called(other)} takes the port "${taken}", on which ${introduced({ container, agent })} listens unless it is told otherwise.`,
            fix: "Give one of them another port.",
          },
        ];
  });
}
