import { signalsOfType } from "../../collector/catalogue";
import { ROLES, isDefined, readablePipelines, typeOf } from "../../collector/config";
import type { Pipeline, Reference, Role } from "../../collector/config";
import { SIGNALS } from "../../data/adot-components";
import { OTEL_DOCS } from "../../data/otel-docs";
import { list } from "../../issue";
import type { Finding } from "../../issue";
import type { CollectorModel, Distribution } from "../../model";
import type { Rule } from "../rule";

export const collectorSignalUnsupported: Rule = {
  id: "collector-signal-unsupported",
  title: "A pipeline has only components that work with its signal",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a component in a pipeline whose signal it does not work with.",
  fix: "Move the component to a pipeline of its signal.",
  url: OTEL_DOCS.adotComponents,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "traces to X-Ray",
        given: {
          collector: {
            config: {
              exporters: { awsxray: null },
              service: { pipelines: { traces: { exporters: ["awsxray"] } } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "metrics to X-Ray",
        given: {
          collector: {
            config: {
              exporters: { awsxray: null },
              service: { pipelines: { metrics: { exporters: ["awsxray"] } } },
            },
          },
        },
        findings: [
          {
            path: "service.pipelines.metrics.exporters[0]",
            message: 'The exporter "awsxray" works with "traces", not with "metrics".',
            fix: 'Remove it from the pipeline "metrics".',
          },
        ],
      },
    ],
  },
  check: (collector) => {
    const { config, distribution } = collector;
    if (distribution === undefined) return [];
    return readablePipelines(config)
      .filter(({ signal }) => SIGNALS.some((known) => known === signal))
      .flatMap((pipeline) =>
        ROLES.flatMap((role) =>
          pipeline[role].items.flatMap((item) =>
            judge(collector, pipeline, role, item, distribution),
          ),
        ),
      );
  },
};

function judge(
  { config, locate }: CollectorModel,
  pipeline: Pipeline,
  role: Role,
  { id, steps }: Reference,
  distribution: Distribution,
): Finding[] {
  // It may be a connector, or nothing.
  if (isDefined(config, role, id) !== true) return [];
  const signals = signalsOfType(role, typeOf(id), distribution);
  if (signals === undefined || signals.some((signal) => signal === pipeline.signal)) return [];
  return [
    {
      path: locate(steps),
      message: `The ${role.slice(0, -1)} "${id}" works with ${list(signals)}, not with "${pipeline.signal}".`,
      fix: `Remove it from the pipeline "${pipeline.id}".`,
    },
  ];
}
