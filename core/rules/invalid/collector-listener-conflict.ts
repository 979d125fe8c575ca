import { listenersOf } from "../../collector/listeners";
import type { Listener } from "../../collector/listeners";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

const EVERYWHERE = ["", "0.0.0.0", "[::]"];

export const collectorListenerConflict: Rule = {
  id: "collector-listener-conflict",
  title: "The parts of a collector listen on different ports",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The second of two listeners on a port cannot start, and the collector stops with it.",
  fix: "Give one of them another port.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "gRPC and HTTP",
        given: {
          collector: {
            config: {
              receivers: { otlp: { protocols: { grpc: null, http: null } } },
              service: { pipelines: { traces: { receivers: ["otlp"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "two receivers with their default port",
        given: {
          collector: {
            config: {
              receivers: {
                otlp: { protocols: { grpc: null } },
                "otlp/2": { protocols: { grpc: null } },
              },
              service: { pipelines: { traces: { receivers: ["otlp", "otlp/2"] } } },
            },
          },
        },
        findings: [
          {
            path: "receivers.otlp/2",
            message: 'Both "otlp" and "otlp/2" listen on "4317/tcp".',
            fix: "Give one of them another port.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) => {
    const listeners = listenersOf(config).filter(({ dispensable }) => !dispensable);
    return listeners.flatMap((listener, i) => {
      const other = listeners.slice(0, i).find((earlier) => collide(earlier, listener));
      if (other === undefined) return [];
      const { port, protocol, by, steps } = listener;
      return [
        {
          path: locate(steps),
          message: `Both "${other.by}" and "${by}" listen on "${port}/${protocol}".`,
          fix: "Give one of them another port.",
        },
      ];
    });
  },
};

function collide(a: Listener, b: Listener): boolean {
  if (a.port !== b.port || a.protocol !== b.protocol) return false;
  const [here, there] = [hostOf(a), hostOf(b)];
  // A host that is filled in may be any one, but meets one that is all of them.
  return (
    [here, there].some((host) => host !== undefined && EVERYWHERE.includes(host)) ||
    (here !== undefined && here === there)
  );
}

function hostOf({ host }: Listener): string | undefined {
  return host === "localhost" ? "127.0.0.1" : host;
}
