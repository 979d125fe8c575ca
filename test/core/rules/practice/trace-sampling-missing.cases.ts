import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const piped = (processors: unknown, id = "traces/a") =>
  collected({ service: { pipelines: { [id]: { processors } } } });
const missing = [
  {
    path: "service.pipelines.traces/a",
    message: 'The pipeline "traces/a" sends every trace that it gets.',
    fix: "Add a probabilistic_sampler or tail_sampling.",
  },
];

export const cases: RuleCases = {
  valid: ["probabilistic_sampler", "tail_sampling/own"].map((sampler) => ({
    name: sampler,
    ...piped(["memory_limiter", sampler]),
  })),
  invalid: [
    { name: "no processors", ...piped(null), findings: missing },
    { name: "others", ...piped(["filter", "batch"]), findings: missing },
  ],
  notApplicable: [{ name: "metrics", ...piped(["batch"], "metrics") }],
  unknown: [{ name: "a name that is not known", ...piped(["filter", UNKNOWN]) }],
};
