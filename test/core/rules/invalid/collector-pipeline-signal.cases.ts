import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const FIX = 'Use "traces", "metrics" or "logs", with "/" and a name where there are several.';

const piped = (...ids: string[]) =>
  collected({ service: { pipelines: Object.fromEntries(ids.map((id) => [id, null])) } });

export const cases: RuleCases = {
  valid: [
    { name: "traces", ...collected(TRACES) },
    { name: "all signals, with names", ...piped("traces", "metrics/a-b.c", "logs/2", " logs / 3") },
  ],
  invalid: [
    {
      name: "what is no signal",
      ...piped("metric/a", "spans", "Traces", ""),
      findings: [
        {
          path: "service.pipelines.metric/a",
          message: 'A pipeline carries no signal "metric". Did you mean "metrics"?',
          fix: FIX,
        },
        {
          path: "service.pipelines.spans",
          message: 'A pipeline carries no signal "spans".',
          fix: FIX,
        },
        {
          path: "service.pipelines.Traces",
          message: 'A pipeline carries no signal "Traces". Did you mean "traces"?',
          fix: FIX,
        },
        {
          path: "service.pipelines.",
          message: 'A pipeline carries no signal "".',
          fix: FIX,
        },
      ],
    },
    {
      name: "profiles",
      ...piped("profiles/a"),
      findings: [
        {
          path: "service.pipelines.profiles/a",
          message:
            'The pipeline "profiles/a" carries profiles, which the collector takes only with a feature gate.',
          fix: FIX,
        },
      ],
    },
    {
      name: "names",
      ...collected("service:\n  pipelines:\n    traces/:\n    logs/a b:\n"),
      findings: [
        { path: "config:3:5", message: 'The pipeline "traces/" has no name after "/".', fix: FIX },
        {
          path: "config:4:5",
          message: 'The pipeline "logs/a b" has blanks or symbols in its name.',
          fix: FIX,
        },
      ],
    },
  ],
  notApplicable: [{ name: "no pipelines", ...collected({ receivers: { otlp: null } }) }],
  unknown: [
    { name: "pipelines that are not known", ...collected({ service: { pipelines: UNKNOWN } }) },
  ],
};
