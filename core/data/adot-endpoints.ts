/**
 * Where ADOT's components listen unless told otherwise.
 * Source: createDefaultConfig of each component, OpenTelemetry v0.156 (ADOT v0.49.0).
 */
export const DEFAULT_ENDPOINTS = {
  awsproxy: "localhost:2000",
  awsxray: "localhost:2000",
  healthCheck: "localhost:13133",
  jaegerGrpc: "localhost:14250",
  jaegerThriftBinary: "localhost:6832",
  jaegerThriftCompact: "localhost:6831",
  jaegerThriftHttp: "localhost:14268",
  otlpGrpc: "localhost:4317",
  otlpHttp: "localhost:4318",
  pprof: "localhost:1777",
  statsd: "localhost:8125",
  telemetry: "localhost:8888",
  zipkin: "localhost:9411",
  zpages: "localhost:55679",
} as const;
