import { readablePipelines, typeOf } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorDebugExporter: Rule = {
  id: "collector-debug-exporter",
  title: "No pipeline prints its telemetry",
  kind: "practice",
  preset: "strict",
  on: "collector",
  severity: "low",
  why: "Every span and every metric becomes a line of the container's log: it is charged like one, and what it says of users is kept like one.",
  fix: "Remove the exporter from the pipelines.",
  url: OTEL_DOCS.debug,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "traces to X-Ray",
        given: {
          collector: {
            config: {
              exporters: { awsxray: null },
              service: { pipelines: { traces: { exporters: ["awsxray"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "traces to the log",
        given: {
          collector: {
            config: {
              exporters: { debug: null },
              service: { pipelines: { traces: { exporters: ["debug"] } } },
            },
          },
        },
        findings: [
          {
            path: "service.pipelines.traces.exporters[0]",
            message: 'The pipeline "traces" prints what it carries, by "debug".',
            fix: "Remove it from the pipeline.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    readablePipelines(config).flatMap(({ id, exporters }) =>
      exporters.items
        // Before v0.86 of the collector it was called logging.
        .filter((exporter) => ["debug", "logging"].includes(typeOf(exporter.id)))
        .map((exporter) => ({
          path: locate(exporter.steps),
          message: `The pipeline "${id}" prints what it carries, by "${exporter.id}".`,
          fix: "Remove it from the pipeline.",
        })),
    ),
};
