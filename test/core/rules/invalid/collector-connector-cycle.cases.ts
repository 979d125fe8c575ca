import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const piped = (pipelines: unknown) =>
  collected({ connectors: { a: null, b: null, c: null }, service: { pipelines } });
const FIX = "Remove a connector from one of these pipelines.";

export const cases: RuleCases = {
  valid: [
    {
      name: "a chain",
      ...piped({
        traces: { exporters: ["a", "b"] },
        "traces/2": { receivers: ["a"], exporters: ["b"] },
        "traces/3": { receivers: ["b"] },
      }),
    },
    {
      name: "a connector that makes one signal of another",
      ...piped({
        traces: { exporters: ["a"], receivers: ["b"] },
        metrics: { receivers: ["a"], exporters: ["b"] },
      }),
    },
    {
      name: "an exporter that is also called so",
      ...collected({ service: { pipelines: { traces: { receivers: ["a"], exporters: ["a"] } } } }),
    },
  ],
  invalid: [
    {
      name: "three pipelines",
      ...piped({
        traces: { receivers: ["c"], exporters: ["debug", "a"] },
        "traces/2": { receivers: ["a"], exporters: ["b"] },
        "traces/3": { receivers: ["b"], exporters: ["c"] },
      }),
      findings: [
        {
          path: "service.pipelines.traces.exporters[1]",
          message: "Connectors lead in a circle: traces -> traces/2 -> traces/3 -> traces.",
          fix: FIX,
        },
      ],
    },
    {
      name: "a circle beside a way out",
      ...piped({
        logs: { receivers: ["b"], exporters: ["c", "a"] },
        "logs/2": { receivers: ["a"], exporters: ["b"] },
        "logs/3": { receivers: ["c"], exporters: ["debug"] },
      }),
      findings: [
        {
          path: "service.pipelines.logs.exporters[1]",
          message: "Connectors lead in a circle: logs -> logs/2 -> logs.",
          fix: FIX,
        },
      ],
    },
  ],
  notApplicable: [{ name: "no pipelines", ...collected({ connectors: { a: null } }) }],
  unknown: [
    {
      name: "names that are not known",
      ...piped({
        traces: { receivers: [UNKNOWN], exporters: ["a"] },
        "traces/2": { receivers: ["a"], exporters: ["${env:B}"] },
      }),
    },
  ],
};
