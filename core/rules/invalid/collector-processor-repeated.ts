import { readablePipelines } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const collectorProcessorRepeated: Rule = {
  id: "collector-processor-repeated",
  title: "A pipeline names each processor once",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a pipeline that names a processor twice.",
  fix: "Remove the repetition, or define the processor again under another name.",
  url: OTEL_DOCS.pipelines,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two processors of one type",
        given: {
          collector: {
            config: {
              service: { pipelines: { traces: { processors: ["attributes/a", "attributes/b"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a processor named twice",
        given: {
          collector: {
            config: { service: { pipelines: { traces: { processors: ["batch", "batch"] } } } },
          },
        },
        findings: [
          {
            path: "service.pipelines.traces.processors[1]",
            message: 'The pipeline "traces" names the processor "batch" twice.',
            fix: 'Remove it, or define another, such as "batch/2".',
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    readablePipelines(config).flatMap(({ id, processors }) =>
      repeated(processors.items, (item) => item.id).map(({ item, key }) => ({
        path: locate(item.steps),
        message: `The pipeline "${id}" names the processor "${key}" twice.`,
        fix: `Remove it, or define another, such as "${key}/2".`,
      })),
    ),
};
