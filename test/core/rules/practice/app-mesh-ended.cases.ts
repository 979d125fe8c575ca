import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const proxied = (more: object) => ({
  taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }], ...more },
});
const ended = [
  {
    path: "proxyConfiguration",
    message: 'The proxy is one of App Mesh ("APPMESH"), which AWS ended on 2026-09-30.',
    fix: "Remove it; Service Connect or VPC Lattice take its place.",
  },
];
export const cases: RuleCases = {
  valid: [{ name: "no proxy", given: proxied({}) }],
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
  ],
  notApplicable: [
    { name: "a type that ECS refuses", given: proxied({ proxyConfiguration: { type: "mesh" } }) },
  ],
  unknown: [
    { name: "a proxy that is not known", given: proxied({ proxyConfiguration: UNKNOWN }) },
    { name: "a type that is not known", given: proxied({ proxyConfiguration: { type: UNKNOWN } }) },
  ],
};
