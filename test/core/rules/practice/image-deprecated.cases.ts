import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, running } from "../json";

const ended = (image: string, what: string, fix: string) => ({
  name: `the image ${image}`,
  given: running(image),
  findings: [
    {
      path: "containerDefinitions[0].image",
      message: `"app" runs ${what.replace("%", `("${image}"), which`)}.`,
      fix,
    },
  ],
});
const fluentBit = (tag: string) =>
  ended(
    `public.ecr.aws/aws-observability/aws-for-fluent-bit:${tag}`,
    "AWS for Fluent Bit 2 % was ended by AWS on 2026-06-30",
    "Use a version 3 of the same image.",
  );
const xray = (image: string) =>
  ended(
    image,
    "X-Ray daemon % gets security fixes only since 2026-02-25, and none from 2027-02-25 on",
    "Use the OpenTelemetry collector (ADOT) or the CloudWatch agent.",
  );
const envoy = ended(
  "public.ecr.aws/appmesh/aws-appmesh-envoy:v1.29.12.1-prod",
  "App Mesh's Envoy % was ended by AWS on 2026-09-30, with App Mesh",
  "Use Service Connect or VPC Lattice.",
);
const meshed = (proxyConfiguration: unknown, image: string) => ({
  given: {
    taskDefinition: {
      proxyConfiguration,
      containerDefinitions: [definition("app"), definition("envoy", { image })],
    },
  },
});

export const cases: RuleCases = {
  valid: [
    { name: "version 3", given: running("amazon/aws-for-fluent-bit:3.4.16") },
    { name: "a version that only begins with 2", given: running("amazon/aws-for-fluent-bit:21.0") },
    { name: "no tag", given: running("amazon/aws-for-fluent-bit") },
    { name: "the same tag of another image", given: running("fluent/fluent-bit:2.2.3") },
    { name: "Envoy's own image", given: running("envoyproxy/envoy:v1.38.0") },
  ],
  invalid: [
    ...["2", "2.34.3", "stable", "init-2.34.3", "debug-2.34.3", "init-debug-2.34.3"].map(fluentBit),
    xray("public.ecr.aws/xray/aws-xray-daemon:3.6.6"),
    xray("amazon/aws-xray-daemon"),
    envoy,
    ended(
      "grafana/agent:v0.44.0",
      "Grafana Agent % was ended by Grafana Labs on 2025-11-01",
      "Use Grafana Alloy.",
    ),
    {
      ...xray("amazon/aws-xray-daemon:3.x"),
      name: "the X-Ray daemon in a mesh",
      given: {
        taskDefinition: {
          proxyConfiguration: { type: "APPMESH", containerName: "envoy" },
          containerDefinitions: [definition("app", { image: "amazon/aws-xray-daemon:3.x" })],
        },
      },
    },
  ],
  notApplicable: [
    {
      name: "App Mesh's proxy, which is told by another rule",
      ...meshed({ type: "APPMESH", containerName: "envoy" }, "acme/aws-appmesh-envoy:1"),
    },
  ],
  unknown: [
    { name: "an image that is not known", given: running(UNKNOWN) },
    { name: "a proxy that is not known", ...meshed(UNKNOWN, "acme/aws-appmesh-envoy:1") },
  ],
};
