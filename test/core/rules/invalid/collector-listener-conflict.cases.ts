import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const FIX = "Give one of them another port.";
const grpc = (endpoint: unknown) => ({ protocols: { grpc: { endpoint } } });

/** Receivers that all listen, and what differs. */
const listening = (receivers: Readonly<Record<string, unknown>>, more: object = {}) =>
  collected({
    receivers,
    ...more,
    service: { pipelines: { traces: { receivers: Object.keys(receivers) } } },
  });
const two = (a: unknown, b: unknown) => listening({ "otlp/a": grpc(a), "otlp/b": grpc(b) });
const clash = (path: string, by: string, port: string) => ({
  path,
  message: `Both "otlp/a" and "${by}" listen on "${port}".`,
  fix: FIX,
});
const AT_B = "receivers.otlp/b.protocols.grpc.endpoint";

export const cases: RuleCases = {
  valid: [
    { name: "one receiver", ...collected(TRACES) },
    { name: "other ports", ...two("0.0.0.0:1", "0.0.0.0:2") },
    { name: "other addresses", ...two("127.0.0.1:1", "10.0.0.1:1") },
    { name: "any port that is free", ...two("0.0.0.0:0", "0.0.0.0:0") },
    {
      name: "another protocol",
      ...listening({ statsd: null, "otlp/a": grpc("0.0.0.0:8125") }),
    },
    {
      name: "the proxy of X-Ray, without which the collector goes on",
      ...collected({
        receivers: { awsxray: null },
        extensions: { awsproxy: null },
        service: { extensions: ["awsproxy"], pipelines: { traces: { receivers: ["awsxray"] } } },
      }),
    },
    {
      name: "a receiver that no pipeline names",
      ...collected({
        ...TRACES,
        receivers: { otlp: { protocols: { grpc: null } }, "otlp/2": { protocols: { grpc: null } } },
      }),
    },
  ],
  invalid: [
    {
      name: "one endpoint",
      ...two("localhost:1", "127.0.0.1:1"),
      findings: [clash(AT_B, "otlp/b", "1/tcp")],
    },
    {
      name: "all addresses, and one",
      ...two("0.0.0.0:1", "10.0.0.1:1"),
      findings: [clash(AT_B, "otlp/b", "1/tcp")],
    },
    { name: "no address", ...two("10.0.0.1:1", ":1"), findings: [clash(AT_B, "otlp/b", "1/tcp")] },
    { name: "IPv6", ...two("a:1", "[::]:1"), findings: [clash(AT_B, "otlp/b", "1/tcp")] },
    {
      name: "an address from the environment, and all",
      ...two("${env:HOST}:1", "0.0.0.0:1"),
      findings: [clash(AT_B, "otlp/b", "1/tcp")],
    },
    {
      name: "the collector's own metrics",
      ...listening({ "otlp/a": grpc("0.0.0.0:8888") }),
      findings: [clash("service.telemetry.metrics", "service.telemetry", "8888/tcp")],
    },
  ],
  notApplicable: [{ name: "nothing that listens", ...collected({ receivers: { kafka: null } }) }],
  unknown: [
    { name: "a port from the environment", ...two("0.0.0.0:${env:PORT}", "0.0.0.0:1") },
    { name: "addresses from the environment", ...two("${env:A}:1", "${env:B}:1") },
    { name: "an endpoint that is not known", ...two(UNKNOWN, "localhost:4317") },
  ],
};
