import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const piped = (id: string, pipeline: object, more: object = {}, around: object = {}) =>
  collected({ ...TRACES, service: { pipelines: { [id]: pipeline } }, ...more }, { ...around });

export const cases: RuleCases = {
  valid: [
    { name: "traces", ...collected(TRACES) },
    {
      name: "a connector that is called like a receiver",
      ...piped("logs", { receivers: ["zipkin"] }, { connectors: { zipkin: null } }),
    },
    {
      name: "what a later release drops",
      ...piped(
        "logs",
        { exporters: ["sapm"] },
        { exporters: { sapm: null } },
        { imageTag: "v0.47.0" },
      ),
    },
  ],
  invalid: [
    {
      name: "each kind of component",
      ...piped(
        "logs/a",
        { receivers: ["zipkin/a"], processors: ["span"], exporters: ["debug", "prometheus"] },
        {
          receivers: { "zipkin/a": null },
          processors: { span: null },
          exporters: { debug: null, prometheus: null },
        },
      ),
      findings: [
        {
          path: "service.pipelines.logs/a.receivers[0]",
          message: 'The receiver "zipkin/a" works with "traces", not with "logs".',
          fix: 'Remove it from the pipeline "logs/a".',
        },
        {
          path: "service.pipelines.logs/a.processors[0]",
          message: 'The processor "span" works with "traces", not with "logs".',
          fix: 'Remove it from the pipeline "logs/a".',
        },
        {
          path: "service.pipelines.logs/a.exporters[1]",
          message: 'The exporter "prometheus" works with "metrics", not with "logs".',
          fix: 'Remove it from the pipeline "logs/a".',
        },
      ],
    },
    {
      name: "a component with two signals",
      ...piped(
        "metrics",
        { processors: ["probabilistic_sampler"] },
        { processors: { probabilistic_sampler: null } },
      ),
      findings: [
        {
          path: "service.pipelines.metrics.processors[0]",
          message:
            'The processor "probabilistic_sampler" works with "traces" and "logs", not with "metrics".',
          fix: 'Remove it from the pipeline "metrics".',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a pipeline without a signal", ...piped("spans", { receivers: ["otlp"] }) },
    { name: "a name that stands for nothing", ...piped("logs", { receivers: ["zipkin"] }) },
    {
      name: "a component that ADOT does not have",
      ...piped("logs", { exporters: ["loki"] }, { exporters: { loki: null } }),
    },
    {
      name: "an image that is not known",
      ...piped(
        "logs",
        { exporters: ["awsxray"] },
        { exporters: { awsxray: 1 } },
        { imageTag: "v1" },
      ),
    },
  ],
  unknown: [
    { name: "a name that is not known", ...piped("logs", { exporters: [UNKNOWN] }) },
    {
      name: "an image that is not known yet",
      ...piped(
        "logs",
        { exporters: ["awsxray"] },
        { exporters: { awsxray: 1 } },
        { imageTag: UNKNOWN },
      ),
    },
  ],
};
