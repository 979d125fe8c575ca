import { readablePipelines } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

const ENDS = ["receivers", "exporters"] as const;

export const collectorPipelineIncomplete: Rule = {
  id: "collector-pipeline-incomplete",
  title: "A pipeline has a receiver and an exporter",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a pipeline that takes nothing or sends nothing.",
  fix: "Name a receiver and an exporter, or remove the pipeline.",
  url: OTEL_DOCS.pipelines,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "no processors",
        given: {
          collector: {
            config: {
              service: { pipelines: { traces: { receivers: ["otlp"], exporters: ["debug"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "no exporter",
        given: {
          collector: { config: { service: { pipelines: { traces: { receivers: ["otlp"] } } } } },
        },
        findings: [
          {
            path: "service.pipelines.traces.exporters",
            message: 'The pipeline "traces" has no exporter.',
            fix: 'Name one in its "exporters", or remove the pipeline.',
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    readablePipelines(config).flatMap((pipeline) =>
      ENDS.filter((end) => pipeline[end].complete && pipeline[end].items.length === 0).map(
        (end) => ({
          path: locate(pipeline[end].steps),
          message: `The pipeline "${pipeline.id}" has no ${end.slice(0, -1)}.`,
          fix: `Name one in its "${end}", or remove the pipeline.`,
        }),
      ),
    ),
};
