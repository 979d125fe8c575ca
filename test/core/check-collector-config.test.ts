import assert from "node:assert/strict";
import { checkCollectorConfig } from "../../core";
import { distributionOf } from "../../core/collector/catalogue";
import { SCHEMA_MINOR } from "../../core/collector/schema";
import { NEWEST_ADOT } from "../../core/data/adot-components";
import { OTEL_COLLECTOR_IMAGE } from "../../core/data/images";

const TEXT = `receivers:
  otlp:
    protocols:
      grpc:
processors:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 80
  batch:
exporters:
  otlphttp:
    endpoint: https://otlp.example.com
    headers:
      api-key: \${env:KEY}
service:
  pipelines:
    traces:
      receivers: [otlp]
      processors: [memory_limiter, batch]
      exporters: [otlphttp]
`;

describe("checkCollectorConfig", () => {
  it("finds nothing in a good configuration", () => {
    assert.deepEqual(checkCollectorConfig(TEXT), []);
  });

  it("tells each finding with its line, its column and its path, in the order of the text", () => {
    const text = TEXT.replace("grpc:", "gprc:").replace("[otlphttp]", "[otlphttp, logging]");
    assert.deepEqual(checkCollectorConfig(text), [
      {
        code: "collector-field-unknown",
        kind: "invalid",
        severity: "high",
        path: "receivers.otlp.protocols.gprc",
        line: 4,
        column: 7,
        message: '"protocols" has no field "gprc". Did you mean "grpc"?',
        fix: "Correct the name, or remove the field.",
      },
      {
        code: "collector-reference-undefined",
        kind: "invalid",
        severity: "high",
        path: "service.pipelines.traces.exporters[1]",
        line: 20,
        column: 29,
        message: 'The pipeline "traces" names "logging", which is not defined in exporters.',
        fix: 'Add "logging:" to exporters, or remove the name.',
      },
    ]);
  });

  it("knows which variables there are, if told", () => {
    const found = checkCollectorConfig(TEXT, { environment: ["OTHER"] });
    assert.deepEqual(
      found.map(({ code, line, column }) => [code, line, column]),
      [["collector-variable-undefined", 14, 7]],
    );
    assert.deepEqual(checkCollectorConfig(TEXT, { environment: ["KEY"] }), []);
  });

  it("holds components against the release, and says where it knows none", () => {
    const renamed = TEXT.replaceAll("otlphttp", "otlp_http");
    const codes = (imageTag: string): string[] =>
      checkCollectorConfig(renamed, { imageTag }).map(({ code }) => code);
    assert.deepEqual(codes("v0.49.0"), []);
    assert.deepEqual(codes("v0.47.0"), ["collector-component-unknown"]);
    assert.deepEqual(codes("v0.50.0"), ["collector-distribution-unknown"]);
  });
});

describe("The collector's default image", () => {
  it("is a release whose components and settings are known", () => {
    assert.equal(OTEL_COLLECTOR_IMAGE.tag, NEWEST_ADOT);
    assert.equal(distributionOf(OTEL_COLLECTOR_IMAGE.tag)?.minor, SCHEMA_MINOR);
  });
});
