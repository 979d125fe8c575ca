import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const quoted = "Write it in quotes.";

export const cases: RuleCases = {
  valid: [
    { name: "values as their fields take them", ...collected(TRACES) },
    {
      name: "keys without a value",
      ...collected({
        processors: { batch: { timeout: null } },
        exporters: { awsemf: { region: null } },
      }),
    },
    {
      name: "what the collector turns into a number or a list",
      ...collected({
        processors: { batch: { timeout: 5, send_batch_size: 1.5, metadata_keys: "a,b" } },
      }),
    },
  ],
  invalid: [
    {
      name: "values of every other form, and no value that may be a secret",
      ...collected({
        exporters: {
          awsemf: { region: 5, namespace: true, role_arn: ["a"], log_group_name: { a: "b" } },
          otlp: { headers: { "x-key": 12345 }, tls: "none" },
          debug: { verbosity: "loud", use_internal_logger: "yes" },
          file: { format: null, compression: [] },
          otlphttp: { encoding: null },
        },
      }),
      findings: [
        {
          path: "exporters.awsemf.region",
          message: '"region" is a number, and must be text.',
          fix: quoted,
        },
        {
          path: "exporters.awsemf.namespace",
          message: '"namespace" is true or false, and must be text.',
          fix: quoted,
        },
        {
          path: "exporters.awsemf.role_arn",
          message: '"role_arn" is a list, and must be text.',
          fix: quoted,
        },
        {
          path: "exporters.awsemf.log_group_name",
          message: '"log_group_name" is a map, and must be text.',
          fix: quoted,
        },
        {
          path: "exporters.otlp.headers.x-key",
          message: '"x-key" is a number, and must be text.',
          fix: quoted,
        },
        {
          path: "exporters.otlp.tls",
          message: '"tls" is text, and must be a map.',
          fix: "Write its settings below it, each as a name and a colon.",
        },
        {
          path: "exporters.debug.verbosity",
          message: '"verbosity" is "loud", and must be one of a few words.',
          fix: 'Use "none", "basic", "normal" or "detailed".',
        },
        {
          path: "exporters.debug.use_internal_logger",
          message: '"use_internal_logger" is text, and must be true or false.',
          fix: "Write true or false, without quotes.",
        },
        {
          path: "exporters.file.compression",
          message: '"compression" is a list, and must be text.',
          fix: quoted,
        },
        {
          path: "exporters.otlphttp.encoding",
          message: '"encoding" is empty, and must be one of a few words.',
          fix: 'Use "json" or "proto".',
        },
      ],
    },
    {
      name: "an item of a list",
      ...collected({ processors: { batch: { metadata_keys: ["a", 5] } } }),
      findings: [
        {
          path: "processors.batch.metadata_keys[1]",
          message: 'An item of "metadata_keys" is a number, and must be text.',
          fix: quoted,
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a release whose fields are not known",
      ...collected({ processors: { batch: { timeout: "5" } } }, { imageTag: "v0.48.0" }),
    },
    {
      name: "a field that is not known",
      ...collected({ processors: { batch: { tiemout: "5" } } }),
    },
  ],
  unknown: [
    {
      name: "a value that is filled in",
      ...collected({
        processors: { batch: { timeout: "${env:TIMEOUT}", send_batch_size: "${N}" } },
      }),
    },
    {
      name: "an image that is not known",
      ...collected({ processors: { batch: { timeout: "5" } } }, { imageTag: UNKNOWN }),
    },
  ],
};
