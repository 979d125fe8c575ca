import { listenersOf } from "../../collector/listeners";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

/** Hosts that stand for every address; none does too. */
const ANY: readonly string[] = ["", "0.0.0.0", "::", "[::]"];

export const collectorReceiverExposed: Rule = {
  id: "collector-receiver-exposed",
  title: "A receiver listens for its own task alone",
  kind: "practice",
  preset: "strict",
  on: "collector",
  severity: "medium",
  why: "The containers of a task in awsvpc mode share localhost: a receiver on every address takes what anybody sends who reaches the task.",
  fix: "Set the endpoint to localhost, unless other tasks send to it.",
  url: OTEL_DOCS.security,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "localhost",
        given: {
          collector: {
            config: {
              receivers: { otlp: { protocols: { grpc: { endpoint: "localhost:4317" } } } },
              service: { pipelines: { traces: { receivers: ["otlp"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "every address",
        given: {
          collector: {
            config: {
              receivers: { otlp: { protocols: { grpc: { endpoint: "0.0.0.0:4317" } } } },
              service: { pipelines: { traces: { receivers: ["otlp"] } } },
            },
          },
        },
        findings: [
          {
            path: "receivers.otlp.protocols.grpc.endpoint",
            message: '"otlp" listens on every address of the task, at port "4317".',
            fix: 'Set the endpoint to "localhost:4317".',
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    listenersOf(config)
      .filter(
        ({ host, steps }) => steps[0] === "receivers" && host !== undefined && ANY.includes(host),
      )
      .map(({ by, port, steps }) => ({
        path: locate(steps),
        message: `"${by}" listens on every address of the task, at port "${port}".`,
        fix: `Set the endpoint to "localhost:${port}".`,
      })),
};
