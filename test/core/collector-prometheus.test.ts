import assert from "node:assert/strict";
import { checkCollectorConfig } from "../../core";

// What the receiver of Prometheus (OpenTelemetry v0.156.0) said to each of these jobs.

/** Settings of a job, and what holds for all jobs. */
type Job = readonly [job: object, all?: object];

const ACCEPTED: readonly Job[] = [
  [
    {
      static_configs: [{ targets: ["https://a/b"] }],
      relabel_configs: [
        { source_labels: ["__address__"], target_label: "__param_target" },
        { target_label: "__address__", replacement: "127.0.0.1:9115" },
      ],
    },
  ],
  [{ static_configs: [{ targets: [1, true], labels: { a: 1 } }, { targets: null }] }],
  [{ file_sd_configs: [{ files: ["/a/*.yml"], refresh_interval: "1d" }] }],
  [{ dns_sd_configs: [{ names: ["a.local"] }, { names: ["b"], type: "A", port: 80 }] }],
  [{ ec2_sd_configs: [{ anything: "a" }] }],
  [{ scrape_timeout: "2m" }, { scrape_interval: "5m" }],
  [{ scrape_interval: "5s" }, { scrape_timeout: "10s" }],
  [{ scrape_timeout: "2m" }, { scrape_interval: "${env:INTERVAL}" }],
  [{ relabel_configs: [{ action: "labeldrop", regex: "a" }] }],
];

const JOB = "scrape_configs[0]";

const REFUSED: readonly (readonly [job: Job, code: string, at: string])[] = [
  [
    [{ static_configs: [{ targets: ["http://a"] }], relabel_configs: [] }],
    "setting-form",
    `${JOB}.static_configs[0].targets[0]`,
  ],
  [[{ static_configs: [{ targets: "a:1" }] }], "field-type", `${JOB}.static_configs[0].targets`],
  [[{ static_configs: [{ target: ["a:1"] }] }], "field-unknown", `${JOB}.static_configs[0].target`],
  [[{ static_configs: ["a:1"] }], "field-type", `${JOB}.static_configs[0]`],
  [
    [{ file_sd_configs: [{ files: ["/a.txt"] }] }],
    "setting-form",
    `${JOB}.file_sd_configs[0].files[0]`,
  ],
  [[{ file_sd_configs: [{}] }], "setting-missing", `${JOB}.file_sd_configs[0]`],
  [
    [{ dns_sd_configs: [{ names: ["a"], type: "A" }] }],
    "setting-missing",
    `${JOB}.dns_sd_configs[0]`,
  ],
  [[{ scrape_timeout: "2m" }], "setting-range", `${JOB}.scrape_timeout`],
  [
    [{ scrape_timeout: "10s" }, { scrape_interval: "5s" }],
    "setting-range",
    `${JOB}.scrape_timeout`,
  ],
  [[{}, { scrape_timeout: "2m" }], "setting-range", "global.scrape_timeout"],
  [
    [{ basic_auth: { username: "a" }, authorization: { credentials_file: "/a" } }],
    "setting-conflict",
    `${JOB}.authorization`,
  ],
  [
    [{ relabel_configs: [{ action: "labeldrop", regex: "a", source_labels: ["b"] }] }],
    "setting-conflict",
    `${JOB}.relabel_configs[0].source_labels`,
  ],
];

function found([job, all]: Job): string[] {
  const config = { ...(all && { global: all }), scrape_configs: [{ job_name: "a", ...job }] };
  const text = JSON.stringify({
    receivers: { prometheus: { config } },
    exporters: { debug: null },
    service: { pipelines: { metrics: { receivers: ["prometheus"], exporters: ["debug"] } } },
  });
  return checkCollectorConfig(text)
    .filter(({ kind }) => kind === "invalid")
    .map(({ code, path }) => `${code} ${path}`);
}

describe("the jobs of Prometheus", () => {
  for (const job of ACCEPTED) {
    it(`are accepted: ${JSON.stringify(job)}`, () => {
      assert.deepEqual(found(job), []);
    });
  }

  for (const [job, code, at] of REFUSED) {
    it(`are refused: ${JSON.stringify(job)}`, () => {
      assert.deepEqual(found(job), [`collector-${code} receivers.prometheus.config.${at}`]);
    });
  }
});
