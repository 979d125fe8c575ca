import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const receiving = (endpoint: unknown, name = "receivers") =>
  collected({
    [name]: { statsd: { endpoint } },
    service: { pipelines: { metrics: { [name]: ["statsd"] } } },
  });
const exposed = (by: string, port: number, path: string) => [
  {
    path,
    message: `"${by}" listens on every address of the task, at port "${port}".`,
    fix: `Set the endpoint to "localhost:${port}".`,
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "localhost", ...receiving("localhost:8125") },
    { name: "an address", ...receiving("127.0.0.1:8125") },
    { name: "the default", ...receiving(undefined) },
  ],
  invalid: ["0.0.0.0", "", "[::]", "::"].map((host) => ({
    name: `the host "${host}"`,
    ...receiving(`${host}:9125`),
    findings: exposed("statsd", 9125, "receivers.statsd.endpoint"),
  })),
  notApplicable: [
    {
      name: "an exporter that is asked for metrics",
      ...collected({
        exporters: { prometheus: { endpoint: "0.0.0.0:8889" } },
        service: { pipelines: { metrics: { exporters: ["prometheus"] } } },
      }),
    },
    {
      name: "a receiver that nobody uses",
      ...collected({ receivers: { zipkin: { endpoint: ":1" } } }),
    },
  ],
  unknown: [
    { name: "an endpoint that is not known", ...receiving(UNKNOWN) },
    { name: "a host from the environment", ...receiving("${env:HOST}:8125") },
  ],
};
