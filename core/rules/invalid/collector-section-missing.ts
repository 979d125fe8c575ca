import { mapAt, valueAt } from "../../collector/config";
import { SECTIONS } from "../../data/adot-components";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Finding } from "../../issue";
import type { CollectorModel } from "../../model";
import type { Rule } from "../rule";

/** What every configuration has, and what to add where it has none. */
const NEEDED = [
  { steps: ["receivers"], kind: "receiver", fix: 'Add a receiver, such as "otlp:".' },
  { steps: ["exporters"], kind: "exporter", fix: 'Add an exporter, such as "awsxray:".' },
  {
    steps: ["service", "pipelines"],
    kind: "pipeline",
    fix: 'Add a pipeline, such as "traces:", with receivers and exporters.',
  },
];

export const collectorSectionMissing: Rule = {
  id: "collector-section-missing",
  title: "A configuration has a receiver, an exporter and a pipeline",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start without them.",
  fix: "Add what is missing.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one of each",
        given: {
          collector: {
            config: {
              receivers: { otlp: { protocols: { grpc: null } } },
              exporters: { debug: null },
              service: { pipelines: { traces: { receivers: ["otlp"], exporters: ["debug"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "no receiver",
        given: {
          collector: {
            config: {
              exporters: { debug: null },
              service: { pipelines: { traces: { receivers: ["otlp"], exporters: ["debug"] } } },
            },
          },
        },
        findings: [
          {
            path: "receivers",
            message: "The configuration has no receiver.",
            fix: 'Add a receiver, such as "otlp:".',
          },
        ],
      },
    ],
  },
  check: ({ config, problems, locate }: CollectorModel): Finding[] => {
    if (problems.length > 0) return [];
    if (SECTIONS.every((section) => isEmpty(config, [section]))) {
      return [
        {
          path: locate([]),
          message: "The configuration is empty.",
          fix: "Add receivers, exporters and a service with pipelines.",
        },
      ];
    }
    return NEEDED.filter(({ steps }) => isEmpty(config, steps)).map(({ steps, kind, fix }) => ({
      path: locate(steps),
      message: `The configuration has no ${kind}.`,
      fix,
    }));
  },
};

/** Whether there is certainly nothing at a place. */
function isEmpty(config: unknown, steps: readonly string[]): boolean {
  const value = valueAt(config, steps) ?? null;
  const map = mapAt(value);
  return value === null || (typeof map === "object" && Object.keys(map).length === 0);
}
