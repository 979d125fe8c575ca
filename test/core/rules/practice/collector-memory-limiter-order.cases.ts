import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const piped = (processors: unknown) =>
  collected({ service: { pipelines: { traces: { processors } } } });

export const cases: RuleCases = {
  valid: [{ name: "first", ...piped(["memory_limiter/a", "batch"]) }],
  invalid: [
    {
      name: "none",
      ...piped(null),
      findings: [
        {
          path: "service.pipelines.traces",
          message: 'The pipeline "traces" has no "memory_limiter".',
          fix: "Add one to processors, and name it first in the pipeline.",
        },
      ],
    },
    {
      name: "second",
      ...piped(["batch", "memory_limiter/a"]),
      findings: [
        {
          path: "service.pipelines.traces.processors[1]",
          message: '"memory_limiter/a" is not the first processor of the pipeline "traces".',
          fix: "Name it first.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no pipelines", ...collected({ processors: { batch: null } }) }],
  unknown: [
    { name: "a name that is not known", ...piped([UNKNOWN, "memory_limiter"]) },
    { name: "a list from the environment", ...piped("${env:PROCESSORS}") },
  ],
};
