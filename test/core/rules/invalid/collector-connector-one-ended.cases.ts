import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const piped = (pipelines: unknown) =>
  collected({ connectors: { forward: null }, service: { pipelines } });

export const cases: RuleCases = {
  valid: [
    {
      name: "both ends",
      ...piped({ traces: { exporters: ["forward"] }, metrics: { receivers: ["forward"] } }),
    },
    { name: "a connector that nobody names", ...piped({ traces: { exporters: ["debug"] } }) },
  ],
  invalid: [
    {
      name: "only an exporter",
      ...piped({ traces: { exporters: ["debug", "forward"] }, logs: { exporters: ["forward"] } }),
      findings: [
        {
          path: "service.pipelines.traces.exporters[1]",
          message: 'The connector "forward" is an exporter here and nowhere a receiver.',
          fix: "Name it in the receivers of another pipeline.",
        },
      ],
    },
    {
      name: "only a receiver",
      ...piped({ traces: { receivers: ["forward"] } }),
      findings: [
        {
          path: "service.pipelines.traces.receivers[0]",
          message: 'The connector "forward" is a receiver here and nowhere an exporter.',
          fix: "Name it in the exporters of another pipeline.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "no connectors",
      ...collected({ service: { pipelines: { traces: { exporters: ["forward"] } } } }),
    },
  ],
  unknown: [
    {
      name: "a pipeline that is not known",
      ...piped({ traces: { exporters: ["forward"] }, logs: UNKNOWN }),
    },
    {
      name: "a name from the environment",
      ...piped({ traces: { exporters: ["forward"] }, logs: { receivers: ["${env:A}"] } }),
    },
  ],
};
