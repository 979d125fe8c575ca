import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const EMPTY = {
  path: "config:1:1",
  message: "The configuration is empty.",
  fix: "Add receivers, exporters and a service with pipelines.",
};

export const cases: RuleCases = {
  valid: [{ name: "one of each", ...collected(TRACES) }],
  invalid: [
    { name: "no text", ...collected(""), findings: [EMPTY] },
    { name: "an empty map", ...collected("{}"), findings: [EMPTY] },
    {
      name: "no components",
      ...collected("receivers:\nprocessors: {}\nservice:\n  telemetry:\n"),
      findings: [EMPTY],
    },
    {
      name: "only an extension",
      ...collected({ extensions: { pprof: null }, service: { pipelines: {} } }),
      findings: [
        {
          path: "receivers",
          message: "The configuration has no receiver.",
          fix: 'Add a receiver, such as "otlp:".',
        },
        {
          path: "exporters",
          message: "The configuration has no exporter.",
          fix: 'Add an exporter, such as "awsxray:".',
        },
        {
          path: "service.pipelines",
          message: "The configuration has no pipeline.",
          fix: 'Add a pipeline, such as "traces:", with receivers and exporters.',
        },
      ],
    },
    {
      name: "no exporter",
      ...collected({ ...TRACES, exporters: null }),
      findings: [
        {
          path: "exporters",
          message: "The configuration has no exporter.",
          fix: 'Add an exporter, such as "awsxray:".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a text that is no YAML", ...collected("receivers:\n\totlp:\n") },
    { name: "a configuration that is a list", ...collected([]) },
    {
      name: "sections that are no maps",
      ...collected({ receivers: ["otlp"], exporters: ["debug"], service: ["pipelines"] }),
    },
  ],
  unknown: [
    { name: "a configuration that is not known", ...collected(UNKNOWN) },
    {
      name: "sections that are not known",
      ...collected({ receivers: UNKNOWN, exporters: "${env:EXPORTERS}", service: UNKNOWN }),
    },
    {
      name: "pipelines that are not known",
      ...collected({ ...TRACES, service: { pipelines: "${env:PIPELINES}" } }),
    },
  ],
};
