import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, resource, stacked } from "../stacked";

const found = (about: string, more = "") => [
  {
    about,
    path: "meshName",
    message: `"${about}" is a resource of App Mesh, which AWS ended on 2026-09-30${more}.`,
    fix: "Remove it; Service Connect or VPC Lattice take its place.",
  },
];
const meshed = (name: string, request = {}) => resource("appMesh", name, request);

export const cases: RuleCases = {
  valid: [{ name: "a task definition", ...stacked(definition()) }],
  invalid: [
    { name: "a mesh", ...stacked(meshed("shop", { meshName: "shop" })), findings: found("shop") },
    {
      name: "a mesh and its parts once, whatever comes first",
      ...stacked(meshed("web"), definition(), meshed("orders"), meshed("shop")),
      findings: found("orders", ", and so are 2 more"),
    },
    {
      name: "a part of a mesh that is not known",
      ...stacked(meshed("node", { meshName: UNKNOWN })),
      findings: found("node"),
    },
  ],
  notApplicable: [{ name: "an empty program", ...stacked() }],
  unknown: [
    {
      name: "a task whose proxy is not known",
      ...stacked(definition({ proxyConfiguration: UNKNOWN })),
    },
  ],
};
