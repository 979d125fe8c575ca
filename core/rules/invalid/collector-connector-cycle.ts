import { readablePipelines } from "../../collector/config";
import { connectorsOf } from "../../collector/connectors";
import type { Connector } from "../../collector/connectors";
import { OTEL_DOCS } from "../../data/otel-docs";
import { cycles } from "../../start-order";
import type { Rule } from "../rule";

export const collectorConnectorCycle: Rule = {
  id: "collector-connector-cycle",
  title: "Connectors do not lead back into the pipeline they come from",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "Telemetry would go round for ever, so the collector does not start.",
  fix: "Remove one connector from the circle.",
  url: OTEL_DOCS.connectors,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a connector between two pipelines",
        given: {
          collector: {
            config: {
              connectors: { forward: null },
              service: {
                pipelines: {
                  "traces/in": { exporters: ["forward"] },
                  "traces/out": { receivers: ["forward"] },
                },
              },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a pipeline that feeds itself",
        given: {
          collector: {
            config: {
              connectors: { forward: null },
              service: {
                pipelines: { traces: { receivers: ["forward"], exporters: ["forward"] } },
              },
            },
          },
        },
        findings: [
          {
            path: "service.pipelines.traces.exporters[0]",
            message: "Connectors lead in a circle: traces -> traces.",
            fix: "Remove a connector from one of these pipelines.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) => {
    const connectors = connectorsOf(config);
    const pipelines = readablePipelines(config).map(({ id }) => ({
      name: id,
      waitsFor: connectors.flatMap((connector) => targets(connector, id)),
    }));
    return cycles(pipelines).map((circle) => {
      const [from, to = ""] = circle;
      const [end] = connectors
        .filter((connector) => targets(connector, from).includes(to))
        .flatMap((connector) => connector.from.filter(({ pipeline }) => pipeline.id === from));
      return {
        path: locate(end?.reference.steps ?? ["connectors"]),
        message: `Connectors lead in a circle: ${circle.join(" -> ")}.`,
        fix: "Remove a connector from one of these pipelines.",
      };
    });
  },
};

// Which signals a connector makes of which is not known here: only the same is certain.
function targets({ from, to }: Connector, id: string | undefined): string[] {
  return from
    .filter(({ pipeline }) => pipeline.id === id)
    .flatMap(({ pipeline }) => to.filter((end) => end.pipeline.signal === pipeline.signal))
    .map(({ pipeline }) => pipeline.id);
}
