import { readablePipelines, typeOf } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorBatchMissing: Rule = {
  id: "collector-batch-missing",
  title: "Every pipeline sends batches",
  kind: "practice",
  preset: "strict",
  on: "collector",
  severity: "low",
  why: "Without a batch the collector makes a request of every piece of telemetry, and AWS throttles them.",
  fix: "Name a batch processor last in the pipeline.",
  url: OTEL_DOCS.batch,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a batch",
        given: {
          collector: {
            config: {
              service: { pipelines: { traces: { processors: ["memory_limiter", "batch"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "no batch",
        given: {
          collector: {
            config: { service: { pipelines: { traces: { processors: ["memory_limiter"] } } } },
          },
        },
        findings: [
          {
            path: "service.pipelines.traces",
            message: 'The pipeline "traces" has no "batch".',
            fix: "Add one to processors, and name it last in the pipeline.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    readablePipelines(config)
      .filter(
        ({ processors }) =>
          processors.complete && !processors.items.some(({ id }) => typeOf(id) === "batch"),
      )
      .map(({ id, steps }) => ({
        path: locate(steps),
        message: `The pipeline "${id}" has no "batch".`,
        fix: "Add one to processors, and name it last in the pipeline.",
      })),
};
