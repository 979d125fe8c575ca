import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const proxied = (more: object) => ({
  taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }], ...more },
});
const envoy = (image: unknown, more: object = {}) =>
  proxied({
    containerDefinitions: [
      { name: "app", image: "app:1" },
      { name: "envoy", image },
    ],
    ...more,
  });
const ended = [
  {
    path: "proxyConfiguration",
    message: 'The proxy is one of App Mesh ("APPMESH"), which AWS ended on 2026-09-30.',
    fix: "Remove it; Service Connect or VPC Lattice take its place.",
  },
];
export const cases: RuleCases = {
  valid: [
    { name: "no proxy", given: proxied({}) },
    { name: "another Envoy", given: envoy("envoyproxy/envoy:v1.36.0") },
  ],
  invalid: [
    {
      name: "a proxy of App Mesh",
      given: proxied({ proxyConfiguration: { type: "APPMESH", containerName: "envoy" } }),
      findings: ended,
    },
    {
      name: "ECS's default type",
      given: proxied({ proxyConfiguration: { containerName: "envoy" } }),
      findings: ended,
    },
    {
      name: "its Envoy without a proxyConfiguration",
      given: envoy(
        "840364872350.dkr.ecr.eu-west-1.amazonaws.com/aws-appmesh-envoy:v1.29.12.1-prod",
      ),
      findings: [
        {
          path: "containerDefinitions[1].image",
          message: '"envoy" is the proxy of App Mesh, which AWS ended on 2026-09-30.',
          fix: "Remove the container; Service Connect or VPC Lattice take its place.",
        },
      ],
    },
    {
      name: "its Envoy with one, once",
      given: envoy("appmesh/aws-appmesh-envoy:v1.29.12.1-prod", {
        proxyConfiguration: { type: "APPMESH", containerName: "envoy" },
      }),
      findings: ended,
    },
  ],
  notApplicable: [
    { name: "a type that ECS refuses", given: proxied({ proxyConfiguration: { type: "mesh" } }) },
  ],
  unknown: [
    { name: "an image that is not known", given: envoy(UNKNOWN) },
    {
      name: "a proxy that is not known, beside its Envoy",
      given: envoy("appmesh/aws-appmesh-envoy:v1.29.12.1-prod", { proxyConfiguration: UNKNOWN }),
    },
    { name: "a proxy that is not known", given: proxied({ proxyConfiguration: UNKNOWN }) },
    { name: "a type that is not known", given: proxied({ proxyConfiguration: { type: UNKNOWN } }) },
  ],
};
