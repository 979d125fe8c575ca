import { allComponents, arePipelinesReadable, usedIds } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

/** Where a component is named that does something. */
const ROLES_OF = {
  receivers: ["receivers"],
  processors: ["processors"],
  exporters: ["exporters"],
  connectors: ["receivers", "exporters"],
} as const;

export const collectorComponentUnused: Rule = {
  id: "collector-component-unused",
  title: "A component that is defined is in a pipeline",
  kind: "practice",
  on: "collector",
  severity: "low",
  why: "The collector does not start a component that no pipeline names: telemetry that was meant to arrive does not.",
  fix: "Name the component in a pipeline, or remove it.",
  url: OTEL_DOCS.pipelines,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a receiver in a pipeline",
        given: {
          collector: {
            config: {
              receivers: { otlp: { protocols: { grpc: null } } },
              service: { pipelines: { traces: { receivers: ["otlp"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a receiver in none",
        given: {
          collector: {
            config: {
              receivers: { awsxray: null, otlp: { protocols: { grpc: null } } },
              service: { pipelines: { traces: { receivers: ["otlp"] } } },
            },
          },
        },
        findings: [
          {
            path: "receivers.awsxray",
            message: 'No pipeline names "awsxray" in its receivers.',
            fix: "Name it in a pipeline, or remove it.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) => {
    if (!arePipelinesReadable(config)) return [];
    return allComponents(config).flatMap(({ section, id, steps }) => {
      if (section === "extensions") return [];
      const roles: readonly ("receivers" | "processors" | "exporters")[] = ROLES_OF[section];
      return roles.some((role) => usedIds(config, role).has(id.trim()))
        ? []
        : [
            {
              path: locate(steps),
              message: `No pipeline names "${id}" in its ${roles.join(" or ")}.`,
              fix: "Name it in a pipeline, or remove it.",
            },
          ];
    });
  },
};
