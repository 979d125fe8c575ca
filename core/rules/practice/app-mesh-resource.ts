import { AWS_DOCS } from "../../data/aws-docs";
import { entriesOf } from "../../stack/join";
import type { Rule } from "../rule";

export const appMeshResource: Rule = {
  id: "app-mesh-resource",
  title: "No resource is one of App Mesh",
  kind: "practice",
  on: "stack",
  severity: "high",
  why: "AWS ended App Mesh on 2026-09-30: its meshes configure no proxy any more, and nothing replaces them by itself.",
  fix: "Remove the resources; Service Connect or VPC Lattice take their place.",
  url: AWS_DOCS.appMesh,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "another resource",
        given: {
          stack: {
            resources: [{ kind: "cluster", name: "shop", request: { clusterName: "shop" } }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a mesh",
        given: {
          stack: { resources: [{ kind: "appMesh", name: "shop", request: { meshName: "shop" } }] },
        },
        findings: [
          {
            about: "shop",
            path: "meshName",
            message: '"shop" is a resource of App Mesh, which AWS ended on 2026-09-30.',
            fix: "Remove it; Service Connect or VPC Lattice take its place.",
          },
        ],
      },
    ],
  },
  check: ({ entries }) => {
    // In the order of their names: programs make them in any.
    const meshed = entriesOf(entries, "appMesh").sort((a, b) => a.name.localeCompare(b.name));
    const [first, ...others] = meshed;
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : `, and so are ${others.length} more`;
    return [
      {
        about: first.id,
        path: "meshName",
        message: `"${first.name}" is a resource of App Mesh, which AWS ended on 2026-09-30${more}.`,
        fix: "Remove it; Service Connect or VPC Lattice take its place.",
      },
    ];
  },
};
