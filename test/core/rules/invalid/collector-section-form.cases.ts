import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const MAP = "Write its parts below it, each as a name and a colon.";
const LIST = "Write a list of names.";

const piped = (traces: unknown) => collected({ service: { pipelines: { traces } } });

export const cases: RuleCases = {
  valid: [
    { name: "maps and lists", ...collected(TRACES) },
    { name: "parts that are empty", ...collected("receivers:\nservice:\n  extensions:\n") },
    { name: "nothing", ...collected("") },
  ],
  invalid: [
    {
      name: "a configuration that is a text",
      ...collected("receivers"),
      findings: [
        {
          path: "config:1:1",
          message: "The configuration is a text, and must be a map.",
          fix: "Write the sections of a configuration: receivers, exporters and service.",
        },
      ],
    },
    {
      name: "sections and components",
      ...collected({
        receivers: "otlp",
        exporters: { debug: true },
        service: { pipelines: ["traces"], extensions: { pprof: null } },
      }),
      findings: [
        { path: "receivers", message: '"receivers" is a text, and must be a map.', fix: MAP },
        { path: "exporters.debug", message: '"debug" is a boolean, and must be a map.', fix: MAP },
        {
          path: "service.pipelines",
          message: '"pipelines" is a list, and must be a map.',
          fix: MAP,
        },
        {
          path: "service.extensions",
          message: '"extensions" is a map, and must be a list.',
          fix: LIST,
        },
      ],
    },
    {
      name: "a service that is a list",
      ...collected({ service: [] }),
      findings: [{ path: "service", message: '"service" is a list, and must be a map.', fix: MAP }],
    },
    {
      name: "a pipeline that is a list",
      ...piped(["otlp"]),
      findings: [
        {
          path: "service.pipelines.traces",
          message: '"traces" is a list, and must be a map.',
          fix: MAP,
        },
      ],
    },
    {
      name: "what a pipeline names",
      ...piped({
        receivers: "otlp",
        processors: { batch: null },
        exporters: [null, { debug: null }, 2],
      }),
      findings: [
        {
          path: "service.pipelines.traces.receivers",
          message: '"receivers" is a text, and must be a list.',
          fix: LIST,
        },
        {
          path: "service.pipelines.traces.processors",
          message: '"processors" is a map, and must be a list.',
          fix: LIST,
        },
        {
          path: "service.pipelines.traces.exporters[0]",
          message: 'An item of "exporters" is empty, and must be a name.',
          fix: LIST,
        },
        {
          path: "service.pipelines.traces.exporters[1]",
          message: 'An item of "exporters" is a map, and must be a name.',
          fix: LIST,
        },
        {
          path: "service.pipelines.traces.exporters[2]",
          message: 'An item of "exporters" is a number, and must be a name.',
          fix: LIST,
        },
      ],
    },
  ],
  notApplicable: [{ name: "a text that is no YAML", ...collected("receivers:\n\totlp:\n") }],
  unknown: [
    {
      name: "parts that are not known",
      ...collected({ receivers: UNKNOWN, service: { pipelines: { traces: UNKNOWN } } }),
    },
    {
      name: "parts from the environment",
      ...collected({ receivers: "${env:A}", service: { extensions: "${env:B}" } }),
    },
    { name: "pipelines that are not known", ...collected({ service: { pipelines: UNKNOWN } }) },
    { name: "names that are not known", ...piped({ receivers: [UNKNOWN, "${env:A}"] }) },
  ],
};
