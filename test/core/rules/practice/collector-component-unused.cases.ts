import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const UNUSED = {
  receivers: { zipkin: null, otlp: null },
  processors: { span: null },
  exporters: { awsxray: null, debug: null },
  connectors: { forward: null },
};
const piped = (more: object) =>
  collected({
    ...UNUSED,
    service: { pipelines: { traces: { receivers: ["otlp"], exporters: ["debug"] }, ...more } },
  });
const unused = (section: string, id: string, roles = section) => ({
  path: `${section}.${id}`,
  message: `No pipeline names "${id}" in its ${roles}.`,
  fix: "Name it in a pipeline, or remove it.",
});

export const cases: RuleCases = {
  valid: [
    { name: "all in pipelines", ...collected(TRACES) },
    {
      name: "a connector, and components of another pipeline",
      ...piped({
        "traces/2": { receivers: ["zipkin"], processors: ["span"], exporters: ["forward"] },
        "traces/3": { receivers: ["forward"], exporters: ["awsxray"] },
      }),
    },
    {
      name: "a connector at one end",
      ...collected({
        connectors: { forward: null },
        service: { pipelines: { traces: { exporters: ["forward"] } } },
      }),
    },
    { name: "an extension", ...collected({ ...TRACES, extensions: { pprof: null } }) },
    {
      name: "blanks around an id",
      ...collected({
        receivers: { " otlp": null },
        service: { pipelines: { traces: { receivers: ["otlp "] } } },
      }),
    },
  ],
  invalid: [
    {
      name: "each kind",
      ...piped({}),
      findings: [
        unused("receivers", "zipkin"),
        unused("processors", "span"),
        unused("exporters", "awsxray"),
        unused("connectors", "forward", "receivers or exporters"),
      ],
    },
    {
      name: "a receiver that is an exporter's name",
      ...collected({
        receivers: { kafka: null },
        service: { pipelines: { traces: { receivers: ["otlp"], exporters: ["kafka"] } } },
      }),
      findings: [unused("receivers", "kafka")],
    },
  ],
  notApplicable: [{ name: "no pipelines", ...collected(UNUSED) }],
  unknown: [
    { name: "a pipeline that is not known", ...piped({ logs: UNKNOWN }) },
    { name: "a list from the environment", ...piped({ logs: { receivers: "${env:RECEIVERS}" } }) },
    { name: "a name that is not known", ...piped({ logs: { exporters: [UNKNOWN] } }) },
  ],
};
