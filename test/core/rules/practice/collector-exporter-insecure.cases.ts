import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const sending = (settings: unknown) =>
  collected({
    exporters: { otlp: settings },
    service: { pipelines: { traces: { exporters: ["otlp"] } } },
  });
const clear = (host: string, at = "endpoint") => [
  {
    path: `exporters.otlp.${at}`,
    message: `The exporter "otlp" sends to "${host}" in clear text.`,
    fix: "Use https, or TLS.",
  },
];
const insecure = (endpoint: unknown) => sending({ endpoint, tls: { insecure: true } });

export const cases: RuleCases = {
  valid: [
    { name: "https", ...insecure("https://a.example:4317") },
    { name: "TLS", ...sending({ endpoint: "a.example:4317", tls: { insecure: false } }) },
    ...["http://localhost:4318", "http://127.0.0.1", "http://[::1]:4318/v1"].map((endpoint) => ({
      name: endpoint,
      ...sending({ endpoint }),
    })),
    { name: "the task itself, without TLS", ...insecure("localhost:4317") },
    {
      name: "a host that somebody allows",
      ...insecure("otel.shop.internal:4317"),
      options: { allowHosts: ["*.internal"] },
    },
  ],
  invalid: [
    { name: "no TLS", ...insecure("a.example:4317"), findings: clear("a.example", "tls.insecure") },
    {
      name: "http, said twice",
      ...insecure("http://a.example:4317"),
      findings: clear("a.example"),
    },
    ...["traces_endpoint", "metrics_endpoint", "logs_endpoint"].map((field) => ({
      name: `http of ${field}`,
      ...sending({ [field]: "http://a.example/v1" }),
      findings: clear("a.example", field),
    })),
    {
      name: "a name that only begins like the task's own",
      ...sending({ endpoint: "http://localhost.example" }),
      findings: clear("localhost.example"),
    },
  ],
  notApplicable: [
    {
      name: "an exporter that nobody uses",
      ...collected({ exporters: { otlp: { endpoint: "http://a.example" } } }),
    },
    {
      name: "a receiver",
      ...collected({
        receivers: { otlp: { endpoint: "http://a.example" } },
        service: { pipelines: { traces: { receivers: ["otlp"] } } },
      }),
    },
  ],
  unknown: [
    { name: "an endpoint that is not known", ...insecure(UNKNOWN) },
    { name: "an endpoint from the environment", ...insecure("${env:ENDPOINT}") },
    { name: "TLS that is not known", ...sending({ endpoint: "a.example", tls: UNKNOWN }) },
  ],
};
