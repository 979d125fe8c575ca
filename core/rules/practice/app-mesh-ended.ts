import { APP_MESH_ENVOY } from "../../data/agents";
import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called, containersOf } from "../containers";
import { agentOf } from "../kinds";
import type { Rule } from "../rule";

export const appMeshEnded: Rule = {
  id: "app-mesh-ended",
  title: "No task relies on App Mesh",
  kind: "practice",
  on: "task",
  severity: "high",
  why: "AWS ended App Mesh on 2026-09-30: its proxies get no configuration any more.",
  fix: "Remove proxyConfiguration and the proxy's container; Service Connect or VPC Lattice take their place.",
  url: AWS_DOCS.proxyConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "no proxy",
        given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
      },
    ],
    invalid: [
      {
        title: "a proxy of App Mesh",
        given: {
          taskDefinition: {
            proxyConfiguration: { type: "APPMESH", containerName: "envoy" },
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "envoy", image: "envoy:1" },
            ],
          },
        },
        findings: [
          {
            path: "proxyConfiguration",
            message: 'The proxy is one of App Mesh ("APPMESH"), which AWS ended on 2026-09-30.',
            fix: "Remove it; Service Connect or VPC Lattice take its place.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const proxy = known(task.proxy);
    if (proxy?.type === "APPMESH" || (proxy !== undefined && proxy.type === undefined)) {
      return [
        {
          path: proxy.path,
          message: 'The proxy is one of App Mesh ("APPMESH"), which AWS ended on 2026-09-30.',
          fix: "Remove it; Service Connect or VPC Lattice take its place.",
        },
      ];
    }
    if (task.proxy !== undefined) return [];
    return containersOf(task)
      .filter((container) => agentOf(task, container)?.name === APP_MESH_ENVOY)
      .map((container) => ({
        path: `${container.path}.image`,
        message: `${called(container)} is the proxy of App Mesh, which AWS ended on 2026-09-30.`,
        fix: "Remove the container; Service Connect or VPC Lattice take its place.",
      }));
  },
};
