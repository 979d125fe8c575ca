import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const piped = (processors: unknown, more: object = {}) =>
  collected({ service: { pipelines: { traces: { processors, ...more } } } });

export const cases: RuleCases = {
  valid: [
    { name: "one processor", ...collected(TRACES) },
    {
      name: "a receiver and an exporter named twice",
      ...piped(["batch"], { receivers: ["otlp", "otlp"], exporters: ["debug", "debug"] }),
    },
  ],
  invalid: [
    {
      name: "processors named twice",
      ...piped(["batch", "span/a", "batch", " batch", "span/a"]),
      findings: [
        {
          path: "service.pipelines.traces.processors[2]",
          message: 'The pipeline "traces" names the processor "batch" twice.',
          fix: 'Remove it, or define another, such as "batch/2".',
        },
        {
          path: "service.pipelines.traces.processors[3]",
          message: 'The pipeline "traces" names the processor "batch" twice.',
          fix: 'Remove it, or define another, such as "batch/2".',
        },
        {
          path: "service.pipelines.traces.processors[4]",
          message: 'The pipeline "traces" names the processor "span/a" twice.',
          fix: 'Remove it, or define another, such as "span/a/2".',
        },
      ],
    },
  ],
  notApplicable: [{ name: "no pipelines", ...collected({ processors: { batch: null } }) }],
  unknown: [
    { name: "names that are not known", ...piped([UNKNOWN, UNKNOWN, "${env:A}", "${env:A}"]) },
  ],
};
