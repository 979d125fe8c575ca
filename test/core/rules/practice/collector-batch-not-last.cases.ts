import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const piped = (processors: unknown) =>
  collected({ service: { pipelines: { "logs/a": { processors } } } });

export const cases: RuleCases = {
  valid: [
    { name: "alone", ...collected(TRACES) },
    { name: "last", ...piped(["attributes", "batch"]) },
    { name: "none", ...piped(["attributes", "filter"]) },
  ],
  invalid: [
    {
      name: "first of two",
      ...piped(["batch", "filter"]),
      findings: [
        {
          path: "service.pipelines.logs/a.processors[0]",
          message: '"batch" is not the last processor of the pipeline "logs/a".',
          fix: "Name it last.",
        },
      ],
    },
    {
      name: "before another",
      ...piped(["attributes", "batch/a", "filter"]),
      findings: [
        {
          path: "service.pipelines.logs/a.processors[1]",
          message: '"batch/a" is not the last processor of the pipeline "logs/a".',
          fix: "Name it last.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no pipelines", ...collected({ processors: { batch: null } }) }],
  unknown: [{ name: "names that are not known", ...piped([UNKNOWN, "${env:A}"]) }],
};
