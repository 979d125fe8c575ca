import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ValidationError } from "../../../components";
import type { OtelCollectorArgs } from "../../../components";
import { parseYaml } from "../../../core/collector/parse";
import { later, runToEnd } from "../../support/mocks";
import type { Run, RunOptions } from "../../support/mocks";
import { UNKNOWN, secret } from "../../support/mocks/wire";
import { policiesOf, policy, requiredOf } from "../iam";
import { byName } from "../picture";
import { runService, service } from "../programs";
import { NAME, QUIET, QUIET_OBJECT, QUIET_TEXT, digest, holds } from "../rows/collector";
import { allow } from "../rows/row";
import { running } from "./collectors";

// The configuration as it arrives: unchanged, whichever way it is given and whenever it is known.

const PREVIEW: RunOptions = { preview: true };

function run(args: () => OtelCollectorArgs, options?: RunOptions): Promise<Run<unknown>> {
  return runService(() => ({ otelCollector: args() }), options);
}

/** Name, inputs and options of the one parameter. */
function parameterOf({ resources }: Run<unknown>): Record<string, unknown> {
  const parameters = resources.filter(({ type }) => type === "aws:ssm/parameter:Parameter");
  assert.equal(parameters.length, 1);
  const { name, inputs, options } = parameters[0] as (typeof parameters)[number];
  return { resource: name, ...inputs, options };
}

function definitionOf(result: Run<unknown>): Record<string, unknown> | undefined {
  const { containerDefinitions } = result.resource("web-task-definition").inputs;
  return byName(containerDefinitions)["otel-collector"];
}

describe("A key without a value", () => {
  const config = {
    ...QUIET_OBJECT,
    processors: { batch: null, memory_limiter: QUIET_OBJECT.processors.memory_limiter },
  };

  it("arrives from an object", async () => {
    assert.equal(
      parameterOf(await run(() => ({ config: QUIET_OBJECT })))["insecureValue"],
      QUIET_TEXT,
    );
    const { value } = parseYaml(QUIET_TEXT);
    assert.deepEqual(value, QUIET_OBJECT);
  });

  it("arrives from a text, byte by byte", async () => {
    assert.equal(parameterOf(await run(() => ({ configYaml: QUIET })))["insecureValue"], QUIET);
    const json = JSON.stringify(config);
    assert.equal(parameterOf(await run(() => ({ configYaml: json })))["insecureValue"], json);
  });

  it("arrives beside an output", async () => {
    const result = await run(() => ({
      config: { ...config, exporters: { debug: { verbosity: later("detailed") } } },
    }));
    assert.equal(parameterOf(result)["insecureValue"], QUIET_TEXT);
  });

  it("arrives from within an output", async () => {
    const result = await run(() => ({ config: { ...config, receivers: later({ statsd: null }) } }));
    assert.equal(parameterOf(result)["insecureValue"], QUIET_TEXT);
  });

  it("arrives as an empty map where it was one", async () => {
    const empty = { ...config, receivers: { statsd: {} } };
    const text = QUIET_TEXT.replace("statsd:\n", "statsd: {}\n");
    assert.equal(parameterOf(await run(() => ({ config: empty })))["insecureValue"], text);
  });
});

describe("A configuration whose values are known later", () => {
  const endpoint = "https://otlp.example";
  const config = (): Record<string, unknown> =>
    running("traces", {
      exporters: { otlphttp: { endpoint: later(endpoint) } },
      extensions: { health_check: null },
    });

  it("has a text and a name known later, and nothing else", async () => {
    const preview = await run(() => ({ config: config() }), PREVIEW);
    assert.deepEqual(parameterOf(preview), {
      resource: "web-parameter-otel-collector-output",
      name: UNKNOWN,
      type: "String",
      tier: UNKNOWN,
      value: secret(null),
      insecureValue: UNKNOWN,
      options: {},
    });
    const told = preview.resources[0]?.inputs["containers"] as Record<string, unknown>[];
    const { secrets, environment, healthCheck, readonlyRootFilesystem } = told[1] ?? {};
    assert.deepEqual(
      { secrets, environment, healthCheck, readonlyRootFilesystem },
      {
        secrets: [{ name: "AOT_CONFIG_CONTENT", valueFrom: UNKNOWN }],
        environment: [{ name: "GOMEMLIMIT", value: "409MiB" }],
        healthCheck: {
          command: ["CMD", "/healthcheck"],
          interval: 10,
          retries: 3,
          timeout: 5,
          startPeriod: 10,
        },
        readonlyRootFilesystem: true,
      },
    );
    assert.deepEqual(told[0]?.["environment"], [
      { name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: "http://localhost:4317" },
      { name: "OTEL_EXPORTER_OTLP_PROTOCOL", value: "grpc" },
      {
        name: "OTEL_RESOURCE_ATTRIBUTES",
        value: "service.name=web,service.namespace=shop,deployment.environment.name=dev",
      },
    ]);
  });

  it("arrives filled in, under the digest of its text", async () => {
    const result = await run(() => ({ config: config() }));
    const { insecureValue, name, tier } = parameterOf(result);
    const { exporters } = parseYaml(String(insecureValue)).value as Record<string, unknown>;
    assert.deepEqual(exporters, { otlphttp: { endpoint } });
    assert.equal(name, `${NAME}-output-${digest(String(insecureValue))}`);
    assert.equal(tier, "Standard");
    assert.deepEqual(
      definitionOf(result)?.["secrets"],
      holds(`${NAME}-output-${digest(String(insecureValue))}`),
    );
  });

  it("is refused where the structure that is known is wrong", async () => {
    const wrong = (): unknown =>
      service({
        otelCollector: {
          config: running("traces", { exporters: { loging: { endpoint: later(endpoint) } } }),
        },
      });
    await assert.rejects(runToEnd(wrong, PREVIEW), {
      message:
        'ECS service "web" has 1 mistake:\n\n' +
        "  1. otelCollector.config.exporters.loging\n" +
        '     ADOT v0.49.0 has no exporter "loging".\n' +
        "     Fix: Use an exporter that ADOT has, or an image that has this one.",
    });
  });

  it("is refused where a value has none", async () => {
    const nothing = (): unknown =>
      service({
        // Without advice: Pulumi delivers no warning at a component that fails.
        acknowledge: { "collector-health-unseen": "Tested elsewhere." },
        otelCollector: {
          config: running("traces", {
            processors: { memory_limiter: QUIET_OBJECT.processors.memory_limiter, batch: null },
            exporters: { otlphttp: { endpoint: pulumi.output(undefined) } },
          }),
        },
      });
    const { rejections } = await runToEnd(nothing);
    assert.deepEqual(
      rejections.map(({ message }) => message),
      [
        "An output that is needed at otelCollector.config.exporters.otlphttp.endpoint has no value.\n" +
          "  Fix: Look at where the output comes from, such as the name of a stack reference's output.",
      ],
    );
  });
});

describe("A text that is known later", () => {
  const text = JSON.stringify(running("traces", { exporters: { awsxray: null } }));

  it("has a fixed Pulumi name, and no more than that at preview", async () => {
    const preview = await run(() => ({ configYaml: later(text) }), PREVIEW);
    assert.deepEqual(parameterOf(preview), {
      resource: "web-parameter-otel-collector-output",
      name: UNKNOWN,
      type: "String",
      tier: UNKNOWN,
      value: secret(null),
      insecureValue: UNKNOWN,
      options: {},
    });
    assert.deepEqual(policiesOf(preview, "task"), { "web-task-policy-otel-collector": UNKNOWN });
  });

  it("arrives, and its permissions are derived then", async () => {
    const result = await run(() => ({ configYaml: later(text) }));
    assert.equal(parameterOf(result)["insecureValue"], text);
    const xray = policy(allow(["xray:PutTraceSegments"], ["*"]));
    assert.deepEqual(policiesOf(result, "task"), { "web-task-policy-otel-collector": xray });
    assert.equal(requiredOf(result, "task"), xray);
  });

  it("has no health check, and the file system is writable: nobody knows what it says", async () => {
    const result = await run(() => ({ configYaml: later(text) }));
    const { healthCheck, readonlyRootFilesystem } = definitionOf(result) ?? {};
    assert.deepEqual([healthCheck, readonlyRootFilesystem], [undefined, undefined]);
  });

  const refused = async (content: () => pulumi.Input<string>, message: string): Promise<void> => {
    const { rejections, resources } = await runToEnd(() =>
      service({ otelCollector: { configYaml: content() } }),
    );
    const [error, ...others] = rejections;
    assert.ok(error instanceof ValidationError, String(error));
    assert.equal(error.message, message);
    assert.equal(error.stack, undefined);
    assert.deepEqual(others, []);
    const made = resources.map(({ type }) => type);
    for (const type of ["ssm/parameter:Parameter", "ecs/taskDefinition", "ecs/service:Service"]) {
      assert.ok(!made.some((other) => other.includes(type)), type);
    }
  };

  it("fails the update where it is no YAML", () =>
    refused(
      () => later("receivers:\n  statsd:\n  statsd:\n"),
      'ECS service "web" has 1 mistake:\n\n' +
        "  1. otelCollector.configYaml:3:3\n" +
        "     The text is no YAML: map keys must be unique.\n" +
        "     Fix: Keep one of the keys, or rename one.",
    ));

  it("fails the update where the collector would not start", () =>
    refused(
      () => later(QUIET.replaceAll("debug", "logging")),
      'ECS service "web" has 1 mistake:\n\n' +
        "  1. otelCollector.configYaml:3:13\n" +
        '     ADOT has no exporter "logging" since v0.42.0; the image is v0.49.0.\n' +
        '     Fix: Use "debug".',
    ));

  it("fails the update where it has no value", async () => {
    const { rejections } = await runToEnd(() =>
      service({ otelCollector: { configYaml: pulumi.output(undefined as unknown as string) } }),
    );
    assert.deepEqual(
      rejections.map(({ message }) => message),
      [
        "An output that is needed at otelCollector.configYaml has no value.\n" +
          "  Fix: Look at where the output comes from, such as the name of a stack reference's output.",
      ],
    );
  });

  it("is judged by nobody while it is unknown", async () => {
    const wrong = await run(() => ({ configYaml: later("- no\n") }), PREVIEW);
    assert.deepEqual(wrong.rejections, []);
  });
});
