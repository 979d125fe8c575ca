import assert from "node:assert/strict";
import { listenersOf } from "../../core/collector/listeners";

const told = (config: unknown) =>
  listenersOf(config).map(({ by, host, port, protocol }) => `${by} ${host}:${port}/${protocol}`);
const QUIET = { telemetry: { metrics: { level: "none" } } };

const received = (receivers: Readonly<Record<string, unknown>>) =>
  told({
    receivers,
    service: { ...QUIET, pipelines: { traces: { receivers: Object.keys(receivers) } } },
  });
const metrics = (settings: object) => told({ service: { telemetry: { metrics: settings } } });

describe("the ports on which a collector listens", () => {
  it("are those of receivers by default", () => {
    assert.deepEqual(
      received({
        otlp: { protocols: { grpc: null, http: {} } },
        awsxray: null,
        statsd: {},
        zipkin: null,
        jaeger: {
          protocols: { grpc: null, thrift_http: null, thrift_compact: null, thrift_binary: null },
        },
        kafka: null,
      }),
      [
        "otlp localhost:4317/tcp",
        "otlp localhost:4318/tcp",
        "awsxray localhost:2000/udp",
        "awsxray localhost:2000/tcp",
        "statsd localhost:8125/udp",
        "zipkin localhost:9411/tcp",
        "jaeger localhost:14250/tcp",
        "jaeger localhost:14268/tcp",
        "jaeger localhost:6831/udp",
        "jaeger localhost:6832/udp",
      ],
    );
  });

  it("are those that endpoints say", () => {
    assert.deepEqual(
      received({
        "otlp/a": { protocols: { http: { endpoint: "0.0.0.0:80" } } },
        "otlp/b": { protocols: { grpc: { endpoint: "/run/otlp.sock", transport: "unix" } } },
        awsxray: { endpoint: "[::]:3000", proxy_server: { endpoint: ":3001" } },
        statsd: { endpoint: "${env:HOST}:1", transport: "tcp4" },
        zipkin: { endpoint: "0.0.0.0:${env:PORT}" },
      }),
      [
        "otlp/a 0.0.0.0:80/tcp",
        "awsxray [::]:3000/udp",
        "awsxray :3001/tcp",
        "statsd undefined:1/tcp",
      ],
    );
  });

  it("are those of extensions that are enabled, and of exporters", () => {
    assert.deepEqual(
      told({
        exporters: { prometheus: { endpoint: "0.0.0.0:9090" }, "prometheus/a": null },
        extensions: {
          health_check: null,
          pprof: null,
          zpages: null,
          awsproxy: null,
          "pprof/a": {},
        },
        service: {
          ...QUIET,
          extensions: ["health_check", "pprof", "zpages", "awsproxy"],
          pipelines: { metrics: { exporters: ["prometheus", "prometheus/a"] } },
        },
      }),
      [
        "prometheus 0.0.0.0:9090/tcp",
        "health_check localhost:13133/tcp",
        "pprof localhost:1777/tcp",
        "zpages localhost:55679/tcp",
        "awsproxy localhost:2000/tcp",
      ],
    );
  });

  it("are those of the collector's own metrics", () => {
    const own = (host: string, port: number) => ({
      pull: { exporter: { prometheus: { host, port } } },
    });
    assert.deepEqual(told({}), ["service.telemetry localhost:8888/tcp"]);
    assert.deepEqual(metrics({ readers: null }), ["service.telemetry localhost:8888/tcp"]);
    assert.deepEqual(metrics({ level: "None" }), []);
    assert.deepEqual(metrics({ level: "${env:LEVEL}" }), []);
    assert.deepEqual(metrics({ readers: "${env:READERS}" }), []);
    assert.deepEqual(
      metrics({ readers: [own("0.0.0.0", 1), { periodic: null }, own("${env:H}", 2)] }),
      ["service.telemetry 0.0.0.0:1/tcp", "service.telemetry undefined:2/tcp"],
    );
  });
});
