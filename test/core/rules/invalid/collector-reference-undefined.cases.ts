import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const piped = (traces: object, more: object = {}) =>
  collected({ ...TRACES, ...more, service: { pipelines: { traces } } });

export const cases: RuleCases = {
  valid: [
    { name: "what is defined", ...collected(TRACES) },
    { name: "blanks around a name", ...piped({ receivers: [" otlp "] }) },
    {
      name: "a connector at both ends",
      ...collected({
        ...TRACES,
        connectors: { forward: null },
        service: {
          pipelines: { traces: { exporters: ["forward"] }, "traces/2": { receivers: ["forward"] } },
        },
      }),
    },
    {
      name: "an extension",
      ...collected({ extensions: { pprof: null }, service: { extensions: ["pprof"] } }),
    },
  ],
  invalid: [
    {
      name: "a misspelt receiver",
      ...piped({ receivers: ["oltp"], processors: ["batch"] }),
      findings: [
        {
          path: "service.pipelines.traces.receivers[0]",
          message:
            'The pipeline "traces" names "oltp", which is not defined in receivers. Did you mean "otlp"?',
          fix: 'Add "oltp:" to receivers, or remove the name.',
        },
      ],
    },
    {
      name: "a processor where an exporter belongs, and a section that is not there",
      ...piped({ exporters: ["debug", "batch"], processors: ["span"] }, { processors: undefined }),
      findings: [
        {
          path: "service.pipelines.traces.processors[0]",
          message: 'The pipeline "traces" names "span", which is not defined in processors.',
          fix: 'Add "span:" to processors, or remove the name.',
        },
        {
          path: "service.pipelines.traces.exporters[1]",
          message: 'The pipeline "traces" names "batch", which is not defined in exporters.',
          fix: 'Add "batch:" to exporters, or remove the name.',
        },
      ],
    },
    {
      name: "a processor that is defined where an exporter belongs",
      ...piped({ exporters: ["batch"] }),
      findings: [
        {
          path: "service.pipelines.traces.exporters[0]",
          message:
            'The pipeline "traces" names "batch" here, which is defined in processors, not in exporters.',
          fix: "Name it among the processors, or name another one here.",
        },
      ],
    },
    {
      name: "an extension",
      ...collected({ extensions: { pprof: null }, service: { extensions: ["zpages"] } }),
      findings: [
        {
          path: "service.extensions[0]",
          message: 'The service enables "zpages", which is not defined in extensions.',
          fix: 'Add "zpages:" to extensions, or remove the name.',
        },
      ],
    },
  ],
  notApplicable: [{ name: "no pipelines", ...collected({ receivers: { otlp: null } }) }],
  unknown: [
    { name: "a name that is not known", ...piped({ receivers: [UNKNOWN] }) },
    { name: "a name from the environment", ...piped({ receivers: ["${env:RECEIVER}"] }) },
    { name: "a section that is not known", ...piped({ receivers: ["a"] }, { receivers: UNKNOWN }) },
    {
      name: "a section from the environment",
      ...piped({ receivers: ["a"] }, { receivers: "${env:RECEIVERS}" }),
    },
  ],
};
