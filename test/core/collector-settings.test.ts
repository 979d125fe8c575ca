import assert from "node:assert/strict";
import { checkCollectorConfig } from "../../core";

// What OpenTelemetry's own loader (v0.156.0, with ADOT's components) said to each of these: it
// accepts the first ones, and refuses the second ones at the place that stands beside them.

type Json = Readonly<Record<string, unknown>>;
type Section = "receivers" | "processors" | "exporters" | "extensions";

/** A section, the id of a component in it, and its settings. */
type Row = readonly [section: Section, id: string, settings: unknown];

const ACCEPTED: readonly Row[] = [
  ["receivers", "otlp/a", { protocols: { http: null } }],
  ["receivers", "otlp/a", { protocols: { grpc: { enabled: true }, http: { cors: null } } }],
  ["receivers", "prometheus", { config: { scrape_configs: [{ job_name: 5 }] } }],
  [
    "receivers",
    "prometheus",
    {
      config: {
        global: { scrape_interval: "1d", external_labels: { a: "b" } },
        scrape_configs: [
          {
            job_name: "a",
            static_configs: [{ targets: ["a:1"] }],
            relabel_configs: [
              { action: "labelmap", regex: "a_(.+)" },
              { action: "keep", regex: true },
            ],
            tls_config: { min_version: "TLS12" },
          },
        ],
      },
    },
  ],
  ["receivers", "filelog", { include: "/a,/b", max_log_size: "1MiB", start_at: "end" }],
  ["receivers", "jaeger", { protocols: { thrift_compact: null } }],
  ["processors", "batch", { timeout: 5, send_batch_size: 1.5, metadata_keys: "a,b" }],
  ["processors", "batch", { timeout: "-0", send_batch_size: 100, send_batch_max_size: 100 }],
  ["processors", "attributes", { actions: [{ key: "a", action: "INSERT", value: "" }] }],
  [
    "processors",
    "attributes",
    { actions: [{ key: "a", action: "extract", pattern: "^(?P<b>.*)[(]\\(" }] },
  ],
  ["processors", "memory_limiter", { check_interval: "1s", limit_mib: 100 }],
  [
    "processors",
    "filter",
    { traces: { span: ['attributes["a"] == "b" and not IsMatch(name, "x.*")', "true"] } },
  ],
  ["processors", "filter", { traces: { span: ['name == "a"'] }, spans: {} }],
  ["processors", "filter", { trace_conditions: ['span.name == "a"'] }],
  ["processors", "tail_sampling", { policies: [{ name: "a", type: "b", b: {} }] }],
  ["exporters", "otlp", { endpoint: "https://a:4317", headers: { a: null } }],
  ["exporters", "otlp", { endpoint: "a:1", sending_queue: { enabled: false, queue_size: 0 } }],
  ["exporters", "otlphttp", { endpoint: "http://a", headers: [{ name: "a", value: "b" }] }],
  ["exporters", "kafka", { producer: { required_acks: "all" } }],
  ["exporters", "debug/a", { verbosity: "DETAILED" }],
  ["exporters", "debug/a", { verbosity: 1, output_paths: ["a"], use_internal_logger: false }],
  ["exporters", "signalfx", { access_token: "a", realm: "b", anything: { at: "all" } }],
  ["exporters", "loadbalancing", { resolver: { static: { hostnames: ["a:1"] } } }],
  [
    "exporters",
    "awsemf",
    { metric_declarations: [{ metric_name_selectors: ["(?i)^[[:alpha:]]+$"] }] },
  ],
  ["exporters", "otlphttp", { endpoint: "http://[::1]:4318/v1?a=b:c" }],
  ["processors", "groupbytrace", { store_on_disk: false }],
  ["extensions", "health_check", { path: "/a" }],
];

const REFUSED: readonly (readonly [...Row, code: string, at: string])[] = [
  ["receivers", "otlp/a", null, "setting-missing", ""],
  ["receivers", "otlp/a", { protocols: {} }, "setting-missing", "protocols"],
  [
    "receivers",
    "otlp/a",
    { protocols: { grpc: { enabled: false } } },
    "setting-missing",
    "protocols",
  ],
  [
    "receivers",
    "otlp/a",
    { protocols: { grpc: { tls: {} } } },
    "setting-missing",
    "protocols.grpc.tls",
  ],
  [
    "receivers",
    "jaeger",
    { protocols: { grpc: { zzz: 1 } } },
    "field-unknown",
    "protocols.grpc.zzz",
  ],
  ["receivers", "prometheus", { config: {} }, "setting-missing", ""],
  [
    "receivers",
    "prometheus",
    { config: { scrape_configs: [{ job_name: "a", scrape_interval: 15 }] } },
    "field-type",
    "config.scrape_configs[0].scrape_interval",
  ],
  [
    "receivers",
    "prometheus",
    { config: { scrape_configs: [{ job_name: "a" }, { job_name: "a" }] } },
    "setting-conflict",
    "config.scrape_configs[1].job_name",
  ],
  [
    "receivers",
    "prometheus",
    {
      config: { scrape_configs: [{ job_name: "a", static_configs: [{ targets: ["http://a"] }] }] },
    },
    "setting-form",
    "config.scrape_configs[0].static_configs[0].targets[0]",
  ],
  [
    "receivers",
    "prometheus",
    { config: { scrape_configs: [{ job_name: "a" }] }, use_start_time_metric: true },
    "field-unknown",
    "use_start_time_metric",
  ],
  ["receivers", "statsd", { aggregation_interval: "0s" }, "setting-range", "aggregation_interval"],
  ["receivers", "kafka", { brokers: [] }, "setting-missing", ""],
  ["processors", "batch", { timeout: "1d" }, "field-type", "timeout"],
  ["processors", "batch", { send_batch_size: -1 }, "field-type", "send_batch_size"],
  ["processors", "batch", { send_batch_size: "5" }, "field-type", "send_batch_size"],
  ["processors", "batch", { metadata_keys: ["a", "A"] }, "setting-conflict", "metadata_keys[1]"],
  ["processors", "batch", { send_batch_max_size: 8191 }, "setting-range", "send_batch_max_size"],
  ["processors", "memory_limiter", { limit_mib: 100 }, "setting-missing", ""],
  ["processors", "memory_limiter", { check_interval: "1s" }, "setting-missing", ""],
  [
    "processors",
    "memory_limiter",
    { check_interval: "1s", limit_mib: 100, spike_limit_mib: 100 },
    "setting-range",
    "limit_mib",
  ],
  ["processors", "resource", { attributes: [] }, "setting-missing", ""],
  ["processors", "attributes", { actions: { key: "a" } }, "field-type", "actions"],
  ["processors", "filter", { traces: { span: ['name = "a"'] } }, "setting-form", "traces.span[0]"],
  [
    "processors",
    "filter",
    { trace_conditions: ['span.name == "a"'], traces: { span: ['name == "a"'] } },
    "setting-conflict",
    "traces",
  ],
  [
    "processors",
    "filter",
    {
      traces: { span: ['name == "a"'] },
      spans: { include: { match_type: "strict", services: ["a"] } },
    },
    "setting-conflict",
    "spans",
  ],
  ["exporters", "debug/a", { verbosity: "debug" }, "field-type", "verbosity"],
  ["processors", "filter", { error_mode: null }, "field-type", "error_mode"],
  [
    "processors",
    "cumulativetodelta",
    { include: { metrics: ["a"] } },
    "setting-missing",
    "include",
  ],
  [
    "processors",
    "k8sattributes",
    { extract: { metadata: ["a"] } },
    "value-unknown",
    "extract.metadata[0]",
  ],
  ["exporters", "otlp", null, "setting-missing", ""],
  ["exporters", "otlp", { endpoint: "a" }, "setting-form", "endpoint"],
  ["exporters", "otlp", { endpoint: "a:1", tls: { cert_file: "a" } }, "setting-missing", "tls"],
  [
    "exporters",
    "otlp",
    { endpoint: "a:1", retry_on_failure: { max_elapsed_time: "10s" } },
    "setting-range",
    "retry_on_failure.max_elapsed_time",
  ],
  ["exporters", "otlp", { endpoint: "a:1", compression: "brotli" }, "field-type", "compression"],
  ["exporters", "otlphttp", { endpoint: "http://a", headers: { a: 5 } }, "field-type", "headers.a"],
  ["exporters", "otlphttp", {}, "setting-missing", ""],
  ["exporters", "awsemf", { log_retention: 1096 }, "setting-range", "log_retention"],
  ["exporters", "awscloudwatchlogs", { log_group_name: "a" }, "setting-missing", ""],
  ["exporters", "debug/a", { output_paths: ["a"] }, "setting-conflict", "output_paths"],
  ["exporters", "file", { path: "/a", format: "xml" }, "value-unknown", "format"],
  ["exporters", "prometheusremotewrite", { compression: "gzip" }, "value-unknown", "compression"],
  ["extensions", "health_check", { path: "a" }, "setting-form", "path"],
  ["extensions", "health_check", { port: 13133 }, "field-unknown", "port"],
];

const SETTINGS = /^collector-(field|setting|value)-/;

function found([section, id, settings]: Row): string[] {
  const config: Record<string, Json> = {
    receivers: { otlp: { protocols: { grpc: null } } },
    exporters: { debug: null },
    service: { pipelines: { traces: { receivers: ["otlp"], exporters: ["debug"] } } },
  };
  const text = JSON.stringify({ ...config, [section]: { ...config[section], [id]: settings } });
  return checkCollectorConfig(text)
    .filter(({ code }) => SETTINGS.test(code))
    .map(({ code, path }) => `${code} ${path}`);
}

describe("the settings of a collector's components", () => {
  for (const row of ACCEPTED) {
    it(`are accepted: ${row[1]} ${JSON.stringify(row[2])}`, () => {
      assert.deepEqual(found(row), []);
    });
  }

  for (const [section, id, settings, code, at] of REFUSED) {
    it(`are refused: ${id} ${JSON.stringify(settings)}`, () => {
      const path = [section, id, ...(at === "" ? [] : [at])].join(".");
      assert.deepEqual(found([section, id, settings]), [`collector-${code} ${path}`]);
    });
  }
});

// An endpoint is looked at when the exporter is built, which it is for a pipeline only.
describe("the endpoint of an exporter that a pipeline names", () => {
  const endpoints: [string, string, boolean][] = [
    ["otlphttp", "localhost:4318", true],
    ["otlphttp", "host", true],
    ["otlphttp", "10.0.0.1:4318", false],
    ["otlphttp", "$HOST:4318", false],
    ["prometheusremotewrite", "localhost:9090/api/v1/write", true],
    ["prometheusremotewrite", "/write", true],
    ["prometheusremotewrite", "${env:URL}", true],
    ["prometheusremotewrite", "$URL", false],
    ["prometheusremotewrite", "host/write", false],
  ];
  for (const [exporter, endpoint, accepted] of endpoints) {
    it(`is ${accepted ? "accepted" : "refused"}: ${exporter} ${endpoint}`, () => {
      const text = `
receivers: {statsd: }
exporters: {${exporter}: {endpoint: "${endpoint}"}}
service: {pipelines: {metrics: {receivers: [statsd], exporters: [${exporter}]}}}
`;
      const codes = checkCollectorConfig(text)
        .filter(({ kind }) => kind === "invalid")
        .map(({ code, path }) => `${code} ${path}`);
      const refusal = `collector-setting-form exporters.${exporter}.endpoint`;
      assert.deepEqual(codes, accepted ? [] : [refusal]);
    });
  }
});
