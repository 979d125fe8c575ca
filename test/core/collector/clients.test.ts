import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core";
import { clientVariables } from "../../../core/collector/clients";

/** A configuration whose receivers all run. */
function receiving(receivers: Readonly<Record<string, unknown>>): object {
  const pipeline = { receivers: Object.keys(receivers), exporters: ["debug"] };
  return { receivers, service: { pipelines: { traces: pipeline } } };
}

const otlp = (protocols: unknown): object => receiving({ otlp: { protocols } });

function endpoint(port: number, protocol: string): Record<string, string> {
  return {
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://localhost:${port}`,
    OTEL_EXPORTER_OTLP_PROTOCOL: protocol,
  };
}

const HTTP = "http/protobuf";
const GRPC = "grpc";

describe("The application finds OTLP", () => {
  for (const [title, config, variables] of [
    ["by HTTP where both are offered", otlp({ grpc: null, http: null }), endpoint(4318, HTTP)],
    ["by HTTP alone", otlp({ http: null }), endpoint(4318, HTTP)],
    ["by gRPC alone", otlp({ grpc: {} }), endpoint(4317, GRPC)],
    ["on another port", otlp({ http: { endpoint: "0.0.0.0:9999" } }), endpoint(9999, HTTP)],
    ["on every address", otlp({ grpc: { endpoint: ":9998" } }), endpoint(9998, GRPC)],
    [
      "on an address that is filled in",
      otlp({ grpc: { endpoint: "${env:HOST}:4317" } }),
      endpoint(4317, GRPC),
    ],
    [
      "by gRPC where HTTP's port is known later",
      otlp({ grpc: null, http: { endpoint: UNKNOWN } }),
      endpoint(4317, GRPC),
    ],
    [
      "by gRPC where HTTP has a socket",
      otlp({ grpc: null, http: { endpoint: "/run/otlp.sock", transport: "unix" } }),
      endpoint(4317, GRPC),
    ],
    [
      "by gRPC where HTTP needs a certificate",
      otlp({ grpc: null, http: { tls: { cert_file: "/c" } } }),
      endpoint(4317, GRPC),
    ],
    [
      "at a receiver with a name",
      receiving({ "otlp/app": { protocols: { grpc: null } } }),
      endpoint(4317, GRPC),
    ],
    [
      "by HTTP where two receivers share the protocols",
      receiving({
        "otlp/a": { protocols: { grpc: null } },
        "otlp/b": { protocols: { http: null } },
      }),
      endpoint(4318, HTTP),
    ],
  ] as const) {
    it(title, () => {
      assert.deepEqual(clientVariables(config), variables);
    });
  }
});

describe("The application finds X-Ray", () => {
  for (const [title, settings, address] of [
    ["at its default", null, "127.0.0.1:2000"],
    [
      "at one port of both protocols",
      { endpoint: "0.0.0.0:3000", proxy_server: { endpoint: "0.0.0.0:3000" } },
      "127.0.0.1:3000",
    ],
    [
      "where segments have a port of their own",
      { endpoint: "localhost:3000" },
      "tcp:127.0.0.1:2000 udp:127.0.0.1:3000",
    ],
    [
      "where sampling has a port of its own",
      { proxy_server: { endpoint: "localhost:3000" } },
      "tcp:127.0.0.1:3000 udp:127.0.0.1:2000",
    ],
  ] as const) {
    it(title, () => {
      assert.deepEqual(clientVariables(receiving({ awsxray: settings })), {
        AWS_XRAY_DAEMON_ADDRESS: address,
      });
    });
  }
});

describe("The application finds nothing", () => {
  const defined = { otlp: { protocols: { grpc: null } }, awsxray: null };
  const running = { pipelines: { traces: { receivers: ["otlp", "awsxray"] } } };
  for (const [title, config] of [
    ["of receivers that do not run", { receivers: defined, service: { pipelines: {} } }],
    ["of receivers that nobody defines", { receivers: {}, service: running }],
    ["of other receivers", receiving({ statsd: null, zipkin: null })],
    ["of OTLP without a protocol", receiving({ otlp: null })],
    ["of OTLP whose protocols are known later", otlp(UNKNOWN)],
    ["of OTLP whose settings are filled in", receiving({ otlp: "${env:OTLP}" })],
    ["of a port that is filled in", otlp({ grpc: { endpoint: "localhost:${env:PORT}" } })],
    ["of a socket", otlp({ grpc: { endpoint: "unix:///run/otlp.sock" } })],
    ["of a port that is none", otlp({ grpc: { endpoint: "localhost:0" } })],
    ["of a certificate", otlp({ http: { tls: { cert_file: "/c" } } })],
    ["of X-Ray whose port is known later", receiving({ awsxray: { endpoint: UNKNOWN } })],
    ["of X-Ray whose proxy is known later", receiving({ awsxray: { proxy_server: UNKNOWN } })],
    ["of receivers known later", { receivers: UNKNOWN, service: running }],
    ["of pipelines known later", { receivers: defined, service: UNKNOWN }],
    ["of nothing known", UNKNOWN],
  ] as const) {
    it(title, () => {
      assert.deepEqual(clientVariables(config), {});
    });
  }
});

describe("The application's own words on OTLP", () => {
  const both = otlp({ grpc: null, http: null });
  for (const [title, config, own, variables] of [
    ["an endpoint", both, { hasEndpoint: true }, {}],
    ["gRPC", both, { protocol: "grpc" }, endpoint(4317, GRPC)],
    ["HTTP", both, { protocol: "http/json" }, endpoint(4318, HTTP)],
    ["a protocol that is not offered", otlp({ http: null }), { protocol: "grpc" }, {}],
    ["a protocol that nobody has", both, { protocol: "carrier-pigeon" }, {}],
    ["a protocol known later", both, { protocol: UNKNOWN }, {}],
  ] as const) {
    it(title, () => {
      assert.deepEqual(clientVariables(config, own), variables);
    });
  }
});
