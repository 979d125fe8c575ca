import { readablePipelines, typeOf } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

const TYPE = "memory_limiter";

export const collectorMemoryLimiterOrder: Rule = {
  id: "collector-memory-limiter-order",
  title: "Every pipeline begins with a memory_limiter",
  kind: "practice",
  on: "collector",
  severity: "medium",
  why: "Without it, or with others before it, a burst of telemetry fills the memory of the container, and ECS kills the collector with all it holds.",
  fix: "Name a memory_limiter first in the processors of the pipeline.",
  url: OTEL_DOCS.memoryLimiter,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the memory_limiter before the batch",
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
        title: "no memory_limiter",
        given: {
          collector: { config: { service: { pipelines: { traces: { processors: ["batch"] } } } } },
        },
        findings: [
          {
            path: "service.pipelines.traces",
            message: 'The pipeline "traces" has no "memory_limiter".',
            fix: "Add one to processors, and name it first in the pipeline.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    readablePipelines(config).flatMap(({ id, steps, processors }) => {
      if (!processors.complete) return [];
      const at = processors.items.findIndex((item) => typeOf(item.id) === TYPE);
      const limiter = processors.items[at];
      if (limiter === undefined) {
        return [
          {
            path: locate(steps),
            message: `The pipeline "${id}" has no "${TYPE}".`,
            fix: "Add one to processors, and name it first in the pipeline.",
          },
        ];
      }
      return at === 0
        ? []
        : [
            {
              path: locate(limiter.steps),
              message: `"${limiter.id}" is not the first processor of the pipeline "${id}".`,
              fix: "Name it first.",
            },
          ];
    }),
};
