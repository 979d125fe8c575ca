/**
 * Stands in for an application with an OpenTelemetry SDK: every ten seconds it sends a span and a
 * counter, as OTLP over HTTP, to where the SDKs' own variables say. X-Ray wants trace ids that
 * begin with the time.
 */
export const traced = `const { randomBytes } = require("node:crypto");
const hex = (bytes) => randomBytes(bytes).toString("hex");
const send = (signal, body) =>
  fetch(process.env.OTEL_EXPORTER_OTLP_ENDPOINT + "/v1/" + signal, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch((error) => console.error(signal + " were not taken: " + error.message));
const attributes = [{ key: "service.name", value: { stringValue: "orders" } }];
const resource = { attributes };
let orders = 0;
const order = () => {
  const now = Date.now();
  const time = String(now) + "000000";
  const span = {
    traceId: Math.floor(now / 1000).toString(16) + hex(12),
    spanId: hex(8),
    name: "order",
    kind: 2,
    startTimeUnixNano: time,
    endTimeUnixNano: String(now + 20) + "000000",
  };
  const dataPoints = [{ asInt: String(++orders), startTimeUnixNano: time, timeUnixNano: time }];
  const sum = { dataPoints, aggregationTemporality: 2, isMonotonic: true };
  send("traces", { resourceSpans: [{ resource, scopeSpans: [{ spans: [span] }] }] });
  send("metrics", {
    resourceMetrics: [{ resource, scopeMetrics: [{ metrics: [{ name: "orders", sum }] }] }],
  });
};
setInterval(order, 10_000);
process.once("SIGTERM", () => process.exit());`;
