import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const ADOT = { image: "amazon/aws-otel-collector:v0.49.0" };
const XRAY = { image: "amazon/aws-xray-daemon:3.6.6" };
const FLUENT = { image: "amazon/aws-for-fluent-bit:3.0.0" };
const ROUTER = { ...FLUENT, firelensConfiguration: { type: "fluentbit" } };
const given = (first: object, second: object, ...more: readonly object[]) =>
  registering(definition("app"), definition("a", first), definition("b", second), ...more);
const finding = (i: number, other: string, name = "OpenTelemetry collector") => ({
  path: `containerDefinitions[${i}]`,
  message: `Both "a" and "${other}" run the ${name}.`,
  fix: "Remove one of them.",
});
const collectorWith = (config: unknown, named: object = { container: "otel" }) =>
  task({
    containers: [container("app"), container("otel", ADOT), container("xray", XRAY)],
    collectors: [{ path: "otelCollector", config, problems: [], locate: () => "", ...named }],
  });
const receiving = (...ids: string[]) => ({
  receivers: Object.fromEntries(ids.map((id) => [id, null])),
});
const beside = (name: string) => ({
  path: "sidecars.xray",
  message: `Both "xray" and the collector "${name}" take traces for X-Ray.`,
  fix: "Remove the daemon.",
});
const OPTIONS = { allow: ["OpenTelemetry collector"] };

export const cases: RuleCases = {
  valid: [
    { name: "one of each", given: given(ADOT, XRAY) },
    { name: "two that may be", given: given(ADOT, ADOT), options: OPTIONS },
    {
      name: "a collector without such a receiver",
      task: collectorWith(receiving("otlp", "awsxrayx")),
    },
    {
      name: "a daemon that may be beside it",
      task: collectorWith(receiving("awsxray")),
      options: { allow: ["X-Ray daemon"] },
    },
  ],
  invalid: [
    { name: "two of one release", given: given(ADOT, ADOT), findings: [finding(2, "b")] },
    {
      name: "two distributions and a third",
      given: given(
        ADOT,
        { image: "otel/opentelemetry-collector-contrib:0.140.0" },
        definition("c", ADOT),
      ),
      findings: [finding(2, "b"), finding(3, "c")],
    },
    {
      name: "a FireLens router and a second shipper",
      given: given(ROUTER, FLUENT),
      findings: [finding(2, "b", "Fluent Bit")],
    },
    {
      name: "a shipper and a FireLens router",
      given: given(FLUENT, ROUTER),
      findings: [finding(2, "b", "Fluent Bit")],
    },
    {
      name: "two, of which others may be",
      given: given(XRAY, XRAY),
      options: OPTIONS,
      findings: [finding(2, "b", "X-Ray daemon")],
    },
    {
      name: "the daemon beside a collector that does its work",
      task: collectorWith(receiving("otlp", "awsxray")),
      findings: [beside("otel")],
    },
    {
      name: "the daemon beside a receiver that has a name, of a container that is not known",
      task: collectorWith(receiving("awsxray/2"), {}),
      findings: [beside("otelCollector")],
    },
  ],
  notApplicable: [
    { name: "programs that are not known", given: given({ image: "x:1" }, { image: "x:1" }) },
    {
      name: "two proxies",
      given: given({ image: "envoyproxy/envoy:v1" }, { image: "envoyproxy/envoy:v1" }),
    },
  ],
  unknown: [
    { name: "an image that is not known", given: given(ADOT, { image: UNKNOWN }) },
    { name: "a configuration that is not known", task: collectorWith(UNKNOWN) },
    { name: "receivers that are not known", task: collectorWith({ receivers: UNKNOWN }) },
    { name: "two FireLens routers, which ECS refuses", given: given(ROUTER, ROUTER) },
  ],
};
