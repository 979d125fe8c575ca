import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core";
import { runningIds, showsRunning } from "../../../core/collector/running";

const PIPELINE = {
  receivers: ["otlp"],
  processors: ["batch"],
  exporters: ["awsxray", "otlphttp/a"],
};

/** A configuration with other pipelines, extensions or exporters. */
function configured(parts: {
  pipelines?: unknown;
  enabled?: unknown;
  exporters?: unknown;
}): Record<string, unknown> {
  const { pipelines = { traces: PIPELINE }, enabled = ["awsproxy"], exporters = {} } = parts;
  return { exporters, service: { extensions: enabled, pipelines } };
}

describe("The components that run", () => {
  for (const [title, config, ids] of [
    [
      "are those of pipelines and enabled extensions",
      configured({}),
      ["receivers otlp", "processors batch", "exporters awsxray", "exporters otlphttp/a"],
    ],
    [
      "count once",
      configured({ pipelines: { traces: PIPELINE, "traces/2": PIPELINE } }),
      ["receivers otlp", "processors batch", "exporters awsxray", "exporters otlphttp/a"],
    ],
    [
      "are those that can be read",
      configured({ pipelines: { traces: { exporters: ["awsxray", UNKNOWN, "${env:X}"] } } }),
      ["exporters awsxray"],
    ],
    [
      "are those of the pipelines that can be read",
      configured({ pipelines: { traces: UNKNOWN, logs: { exporters: ["debug"] } } }),
      ["exporters debug"],
    ],
    ["are none of pipelines known later", configured({ pipelines: UNKNOWN }), []],
  ] as const) {
    it(title, () => {
      const found = runningIds(config).map((pair) => pair.join(" "));
      assert.deepEqual(found, [...ids, "extensions awsproxy"]);
    });
  }

  it("are none where nothing is known", () => {
    assert.deepEqual(runningIds(UNKNOWN), []);
  });
});

describe("A configuration shows what it needs", () => {
  const exporting = (settings: unknown): object => configured({ exporters: { awsxray: settings } });
  for (const [title, config, shown] of [
    ["where all of it is known", configured({}), true],
    ["where it runs nothing", {}, true],
    ["where a leaf is known later", exporting({ region: UNKNOWN, role_arn: UNKNOWN }), true],
    ["where what does not run is known later", configured({ exporters: { debug: UNKNOWN } }), true],
    ["not where nothing is known", UNKNOWN, false],
    ["not where the service is known later", { service: UNKNOWN }, false],
    ["not where the pipelines are known later", configured({ pipelines: UNKNOWN }), false],
    ["not where a pipeline is known later", configured({ pipelines: { logs: UNKNOWN } }), false],
    [
      "not where a list is known later",
      configured({ pipelines: { traces: { ...PIPELINE, exporters: UNKNOWN } } }),
      false,
    ],
    [
      "not where an item is known later",
      configured({ pipelines: { traces: { ...PIPELINE, exporters: [UNKNOWN] } } }),
      false,
    ],
    ["not where the extensions are known later", configured({ enabled: UNKNOWN }), false],
    ["not where an extension is known later", configured({ enabled: [UNKNOWN] }), false],
    ["not where the exporters are known later", configured({ exporters: UNKNOWN }), false],
    ["not where settings are known later", exporting(UNKNOWN), false],
    ["not where its telemetry is known later", exporting({ telemetry: UNKNOWN }), false],
    ["not where a switch is known later", exporting({ telemetry: { enabled: UNKNOWN } }), false],
    ["not where a signer is known later", exporting({ auth: { authenticator: UNKNOWN } }), false],
  ] as const) {
    it(title, () => {
      assert.equal(showsRunning(config), shown);
    });
  }
});
