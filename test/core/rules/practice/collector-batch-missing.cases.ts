import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const piped = (processors: unknown) =>
  collected({ service: { pipelines: { logs: { processors } } } });
const missing = [
  {
    path: "service.pipelines.logs",
    message: 'The pipeline "logs" has no "batch".',
    fix: "Add one to processors, and name it last in the pipeline.",
  },
];

export const cases: RuleCases = {
  valid: [{ name: "one of two", ...piped(["filter", "batch/own"]) }],
  invalid: [
    { name: "no processors", ...piped(null), findings: missing },
    { name: "others", ...piped(["filter", "memory_limiter"]), findings: missing },
  ],
  notApplicable: [{ name: "no pipelines", ...collected({ processors: { filter: null } }) }],
  unknown: [
    { name: "a name that is not known", ...piped(["filter", UNKNOWN]) },
    { name: "a list from the environment", ...piped("${env:PROCESSORS}") },
  ],
};
