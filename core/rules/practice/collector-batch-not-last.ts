import { readablePipelines, typeOf } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorBatchNotLast: Rule = {
  id: "collector-batch-not-last",
  title: "A batch is the last processor of its pipeline",
  kind: "practice",
  on: "collector",
  severity: "low",
  why: "Processors that drop or sample make batches small again, and those that look at single spans work on them late.",
  fix: "Name batch last in the processors of the pipeline.",
  url: OTEL_DOCS.batch,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the batch after the attributes",
        given: {
          collector: {
            config: { service: { pipelines: { traces: { processors: ["attributes", "batch"] } } } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "the batch before the attributes",
        given: {
          collector: {
            config: { service: { pipelines: { traces: { processors: ["batch", "attributes"] } } } },
          },
        },
        findings: [
          {
            path: "service.pipelines.traces.processors[0]",
            message: '"batch" is not the last processor of the pipeline "traces".',
            fix: "Name it last.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    readablePipelines(config).flatMap(({ id, processors }) =>
      processors.items
        .slice(0, -1)
        .filter((item) => typeOf(item.id) === "batch")
        .map((item) => ({
          path: locate(item.steps),
          message: `"${item.id}" is not the last processor of the pipeline "${id}".`,
          fix: "Name it last.",
        })),
    ),
};
