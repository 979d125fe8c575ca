import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const ALL = 'Use "receivers", "processors", "exporters", "connectors", "extensions" or "service".';

export const cases: RuleCases = {
  valid: [
    {
      name: "all sections",
      ...collected({
        ...TRACES,
        connectors: { forward: null },
        extensions: { pprof: null },
        service: {
          telemetry: null,
          extensions: ["pprof"],
          pipelines: { traces: { receivers: ["otlp"], processors: [], exporters: ["debug"] } },
        },
      }),
    },
  ],
  invalid: [
    {
      name: "a section nobody has, and another case",
      ...collected("wibble: 1\nreceivers:\nExporters:\n"),
      findings: [
        {
          path: "config:1:1",
          message: 'The configuration has no section "wibble".',
          fix: ALL,
        },
        {
          path: "config:3:1",
          message: 'The configuration has no section "Exporters". Did you mean "exporters"?',
          fix: ALL,
        },
      ],
    },
    {
      name: "what a variable cannot be",
      ...collected({ "x${env:SECTION}": {} }),
      findings: [
        {
          path: "x${env:SECTION}",
          message: 'The configuration has no section "x${env:SECTION}".',
          fix: ALL,
        },
      ],
    },
    {
      name: "a misspelt part of the service and of a pipeline",
      ...collected({
        service: { pipeline: {}, pipelines: { traces: { receiver: ["otlp"], connectors: [] } } },
      }),
      findings: [
        {
          path: "service.pipeline",
          message: 'The service has no section "pipeline". Did you mean "pipelines"?',
          fix: 'Use "extensions", "pipelines" or "telemetry".',
        },
        {
          path: "service.pipelines.traces.receiver",
          message: 'The pipeline "traces" has no section "receiver". Did you mean "receivers"?',
          fix: 'Use "receivers", "processors" or "exporters".',
        },
        {
          path: "service.pipelines.traces.connectors",
          message: 'The pipeline "traces" has no section "connectors".',
          fix: 'Use "receivers", "processors" or "exporters".',
        },
      ],
    },
  ],
  notApplicable: [{ name: "a configuration that is a list", ...collected(["wibble"]) }],
  unknown: [
    { name: "a configuration that is not known", ...collected(UNKNOWN) },
    {
      name: "parts from the environment",
      ...collected({ service: { pipelines: { traces: "${env:PIPELINE}" } } }),
    },
    { name: "pipelines that are not known", ...collected({ service: { pipelines: UNKNOWN } }) },
  ],
};
