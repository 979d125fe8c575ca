import assert from "node:assert/strict";
import type { ContainerArgs, OtelCollectorArgs } from "../../../components";
import { later } from "../../support/mocks";
import type { RunOptions } from "../../support/mocks";
import { byName } from "../picture";
import { made, runService } from "../programs";
import type { Beside } from "../programs";
import { running } from "./collectors";

// What the application gains by its collector: where to send, as whom, and whom to wait for.

const ATTRIBUTES = "service.name=web,service.namespace=shop,deployment.environment.name=dev";

const XRAY = {
  AWS_XRAY_DAEMON_ADDRESS: "127.0.0.1:2000",
};
const HTTP = {
  OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4318",
  OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
};
const GRPC = {
  OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:4317",
  OTEL_EXPORTER_OTLP_PROTOCOL: "grpc",
};

async function application(
  collector: Beside<OtelCollectorArgs>,
  container: Beside<ContainerArgs> = {},
  options: RunOptions = {},
  containerName = "app",
): Promise<Record<string, unknown>> {
  const run = await runService(
    () => ({
      containerName,
      container: { image: "nginx:1.27", ...made(container) },
      otelCollector: made(collector),
    }),
    options,
  );
  const { containerDefinitions } = run.resource("web-task-definition").inputs;
  return byName(containerDefinitions)[containerName] ?? {};
}

/** The variables of the application but for who it is. */
function variables({ environment = [] }: Record<string, unknown>): Record<string, string> {
  const list = environment as { name: string; value: string }[];
  return Object.fromEntries(
    list.filter(({ value }) => value !== ATTRIBUTES).map(({ name, value }) => [name, value]),
  );
}

const otlp = (protocols: object): OtelCollectorArgs => ({
  config: running("traces", { receivers: { otlp: { protocols } } }),
});

describe("The application sends where its collector listens", () => {
  const cases: readonly [string, Beside<OtelCollectorArgs>, Record<string, string>][] = [
    ["all of it", {}, { ...XRAY, ...HTTP }],
    ["gRPC alone", otlp({ grpc: null }), GRPC],
    ["HTTP alone", otlp({ http: null }), HTTP],
    [
      "on a port of its own",
      otlp({ grpc: { endpoint: "0.0.0.0:5317" } }),
      { ...GRPC, OTEL_EXPORTER_OTLP_ENDPOINT: "http://localhost:5317" },
    ],
    ["on a socket", otlp({ grpc: { endpoint: "/run/otlp.sock", transport: "unix" } }), {}],
    ["X-Ray alone", { config: running("traces", { receivers: { awsxray: null } }) }, XRAY],
    [
      "nothing that SDKs send to",
      { config: running("metrics", { receivers: { statsd: null } }) },
      {},
    ],
    ["by a text", { configYaml: JSON.stringify(otlp({ grpc: null }).config) }, GRPC],
    [
      "by a text known later",
      () => ({ configYaml: later(JSON.stringify(otlp({ grpc: null }).config)) }),
      {},
    ],
    [
      "with an endpoint known later",
      () => otlp({ grpc: { endpoint: later("localhost:5317") }, http: null }),
      HTTP,
    ],
  ];
  for (const [title, collector, expected] of cases) {
    it(title, async () => {
      assert.deepEqual(variables(await application(collector)), expected);
    });
  }
});

describe("The application's own variables win", () => {
  const cases: readonly [string, Beside<ContainerArgs>, Record<string, string>][] = [
    [
      "in its environment",
      { environment: { AWS_XRAY_DAEMON_ADDRESS: "10.0.0.1:2000" } },
      { ...HTTP, AWS_XRAY_DAEMON_ADDRESS: "10.0.0.1:2000" },
    ],
    [
      "as an output",
      () => ({ environment: { AWS_XRAY_DAEMON_ADDRESS: later("10.0.0.1:2000") } }),
      { ...HTTP, AWS_XRAY_DAEMON_ADDRESS: "10.0.0.1:2000" },
    ],
    ["as a secret", { secrets: { AWS_XRAY_DAEMON_ADDRESS: "/xray" } }, HTTP],
    ["as a secret value", { secretValues: { AWS_XRAY_DAEMON_ADDRESS: "a:2000" } }, HTTP],
    ["as a document", { documents: { AWS_XRAY_DAEMON_ADDRESS: { content: "a:2000" } } }, HTTP],
    [
      "with the protocol that goes with its own endpoint",
      { environment: { OTEL_EXPORTER_OTLP_ENDPOINT: "http://elsewhere:4317" } },
      { ...XRAY, OTEL_EXPORTER_OTLP_ENDPOINT: "http://elsewhere:4317" },
    ],
    [
      "with the endpoint that goes with its own protocol",
      { environment: { OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" } },
      { ...XRAY, ...GRPC },
    ],
    [
      "with the endpoint of HTTP for JSON",
      { environment: { OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" } },
      { ...XRAY, ...HTTP, OTEL_EXPORTER_OTLP_PROTOCOL: "http/json" },
    ],
    [
      "with no endpoint for a protocol that nobody knows",
      () => ({ environment: { OTEL_EXPORTER_OTLP_PROTOCOL: later("grpc") } }),
      { ...XRAY, OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" },
    ],
    [
      "with no protocol where the endpoint is a secret",
      { secrets: { OTEL_EXPORTER_OTLP_ENDPOINT: "/otlp" } },
      XRAY,
    ],
  ];
  for (const [title, container, expected] of cases) {
    it(title, async () => {
      assert.deepEqual(variables(await application({}, container)), expected);
    });
  }

  it("and its own attributes", async () => {
    const own = { environment: { OTEL_RESOURCE_ATTRIBUTES: "service.name=shop" } };
    const { OTEL_RESOURCE_ATTRIBUTES } = variables(await application({}, own));
    assert.equal(OTEL_RESOURCE_ATTRIBUTES, "service.name=shop");
  });

  it("and its own condition", async () => {
    const own = { dependsOn: { "otel-collector": "HEALTHY" } } as const;
    const { dependsOn } = await application({ startTimeout: 60 }, own);
    assert.deepEqual(dependsOn, [{ containerName: "otel-collector", condition: "HEALTHY" }]);
  });
});

describe("The application is known", () => {
  it("by characters that the list of attributes would split at", async () => {
    const names = { project: "sh,op=1", stack: "dev/é %" };
    const { environment } = await application({}, {}, names);
    assert.deepEqual((environment as { name: string; value: string }[]).at(-1), {
      name: "OTEL_RESOURCE_ATTRIBUTES",
      value:
        "service.name=web,service.namespace=sh%2Cop%3D1,deployment.environment.name=dev%2F%C3%A9%20%25",
    });
  });

  it("by another name of its container", async () => {
    const { environment, dependsOn } = await application({}, {}, {}, "shop");
    assert.deepEqual(variables({ environment }), { ...XRAY, ...HTTP });
    assert.deepEqual(dependsOn, [{ containerName: "otel-collector", condition: "START" }]);
  });
});

describe("The application waits", () => {
  for (const [condition, expected] of [
    ["START", [{ containerName: "otel-collector", condition: "START" }]],
    ["HEALTHY", [{ containerName: "otel-collector", condition: "HEALTHY" }]],
    ["NONE", undefined],
  ] as const) {
    it(`for ${condition}`, async () => {
      const { dependsOn, environment } = await application({ appDependsOn: condition });
      assert.deepEqual(dependsOn, expected);
      assert.deepEqual(variables({ environment }), { ...XRAY, ...HTTP });
    });
  }
});
