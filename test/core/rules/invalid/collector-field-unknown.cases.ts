import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

export const cases: RuleCases = {
  valid: [
    { name: "fields in their places", ...collected(TRACES) },
    {
      name: "the key that switches an optional part off",
      ...collected({ exporters: { otlp: { sending_queue: { enabled: false } } } }),
    },
    {
      name: "any name where names are free",
      ...collected({
        exporters: { otlp: { headers: { anything: "a" } }, signalfx: { anything: { at: "all" } } },
        processors: { tail_sampling: { policies: [{ name: "a", type: "b", b: { c: 1 } }] } },
      }),
    },
    {
      name: "a field by its way",
      ...collected({ exporters: { otlp: { "tls::insecure": true } } }),
    },
  ],
  invalid: [
    {
      name: "a misspelt field",
      ...collected({ processors: { "batch/a": { tiemout: "5s" } } }),
      findings: [
        {
          path: "processors.batch/a.tiemout",
          message: 'The processor "batch/a" has no field "tiemout". Did you mean "timeout"?',
          fix: "Correct the name, or remove the field.",
        },
      ],
    },
    {
      name: "a field of a part, of an item and of an item of nothing",
      ...collected({
        receivers: { otlp: { protocols: { grpc: { zzz: 1 } } } },
        processors: { attributes: { actions: [{ key: "a", zzz: 1 }] } },
      }),
      findings: [
        {
          path: "receivers.otlp.protocols.grpc.zzz",
          message: '"grpc" has no field "zzz".',
          fix: "Remove it.",
        },
        {
          path: "processors.attributes.actions[0].zzz",
          message: '"actions" has no field "zzz".',
          fix: "Remove it.",
        },
      ],
    },
    {
      name: "fields of older releases, by both names of a component",
      ...collected({
        processors: {
          metricstransform: { transforms: [{ metric_name: "a" }] },
          "metrics_transform/new": { transforms: [{ metric_name: "a" }] },
        },
        service: { telemetry: { metrics: { address: "0.0.0.0:8888" } } },
      }),
      findings: [
        {
          path: "processors.metricstransform.transforms[0].metric_name",
          message: '"transforms" has no field "metric_name".',
          fix: 'Rename it to "include".',
        },
        {
          path: "processors.metrics_transform/new.transforms[0].metric_name",
          message: '"transforms" has no field "metric_name".',
          fix: 'Rename it to "include".',
        },
        {
          path: "service.telemetry.metrics.address",
          message: '"metrics" has no field "address".',
          fix: 'Use "readers", with a "pull" exporter "prometheus".',
        },
      ],
    },
    {
      name: "a field that belongs into one part, and one that might belong into several",
      ...collected({
        exporters: { otlphttp: { endpoint: "http://a", ca_pem: "b", initial_interval: "1s" } },
        receivers: { otlp: { endpoint: "a:1" } },
      }),
      findings: [
        {
          path: "receivers.otlp.endpoint",
          message: 'The receiver "otlp" has no field "endpoint".',
          fix: "Remove it.",
        },
        {
          path: "exporters.otlphttp.ca_pem",
          message: 'The exporter "otlphttp" has no field "ca_pem".',
          fix: 'Move it into "tls".',
        },
        {
          path: "exporters.otlphttp.initial_interval",
          message: 'The exporter "otlphttp" has no field "initial_interval".',
          fix: 'Move it into "retry_on_failure".',
        },
      ],
    },
    {
      name: "a section of the collector's own telemetry",
      ...collected({ service: { telemetry: { zzz: null } } }),
      findings: [
        {
          path: "service.telemetry.zzz",
          message: '"telemetry" has no field "zzz".',
          fix: "Remove it.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a release whose fields are not known",
      ...collected({ processors: { batch: { tiemout: "5s" } } }, { imageTag: "v0.48.0" }),
    },
    {
      name: "a component that the release does not have",
      ...collected({ processors: { transform: { tiemout: "5s" } } }),
    },
    { name: "what is no map", ...collected({ processors: { batch: ["tiemout"] } }) },
  ],
  unknown: [
    { name: "a part that is filled in", ...collected({ processors: { batch: "${env:BATCH}" } }) },
    {
      name: "an image that is not known",
      ...collected({ processors: { batch: { tiemout: "5s" } } }, { imageTag: UNKNOWN }),
    },
  ],
};
