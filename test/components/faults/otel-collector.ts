import { QUIET, QUIET_OBJECT } from "../rows/collector";
import type { Fault } from "./fault";

// Faults of the OpenTelemetry collector, in the words of what was typed.

function collector(fields: object): () => object {
  return () => ({ otelCollector: { configYaml: QUIET, ...fields } });
}

const padded = (bytes: number): string => `${QUIET}#${"x".repeat(bytes - QUIET.length - 1)}`;

export const COLLECTOR_FAULTS: readonly Fault[] = [
  {
    title: "two configurations",
    args: collector({ config: QUIET_OBJECT }),
    code: "argument-conflict",
    path: "otelCollector.configYaml",
    message: "config is given too, and a collector has one configuration.",
    fix: "Remove one of them.",
  },
  {
    title: "two images",
    args: collector({ image: "otel:1", imageTag: "v0.49.0" }),
    code: "argument-conflict",
    path: "otelCollector.imageTag",
    message: "image says which image runs, with its tag.",
    fix: "Remove imageTag, or remove image.",
  },
  {
    title: "a whole image for a tag",
    args: collector({ imageTag: "aws-observability/aws-otel-collector:v0.49.0" }),
    code: "image-form",
    path: "otelCollector.image",
    message:
      'The image "public.ecr.aws/aws-observability/aws-otel-collector:aws-observability/aws-otel-collector:v0.49.0" is no reference to an image.',
    fix: "Write it as registry/repository:tag.",
  },
  {
    title: "no text at all",
    args: collector({ configYaml: "" }),
    code: "collector-section-missing",
    path: "otelCollector.configYaml:1:1",
    message: "The configuration is empty.",
    fix: "Add receivers, exporters and a service with pipelines.",
  },
  {
    title: "S3 without a bucket",
    args: collector({ delivery: "s3" }),
    code: "argument-conflict",
    path: "otelCollector.delivery",
    message: "No bucket is given.",
    fix: "Set otelCollector.bucket.",
  },
  {
    title: "a bucket without S3",
    args: collector({ bucket: "shop" }),
    code: "argument-conflict",
    path: "otelCollector.bucket",
    message: 'The delivery is "auto".',
    fix: 'Set delivery to "s3", or remove bucket.',
  },
  {
    title: "the name of a parameter that is not made",
    args: collector({ delivery: "environment", parameterName: "/shop/otel" }),
    code: "argument-conflict",
    path: "otelCollector.parameterName",
    message: 'The delivery is "environment", which makes no parameter.',
    fix: 'Set delivery to "ssm", or remove parameterName.',
  },
  {
    title: "a key where nothing is encrypted",
    args: collector({ delivery: "environment", kmsKeyId: "alias/shop" }),
    code: "argument-conflict",
    path: "otelCollector.kmsKeyId",
    message: "Nothing in the task definition is encrypted.",
    fix: "Remove it, or remove delivery.",
  },
  {
    title: "a key of S3 by its alias",
    args: collector({ delivery: "s3", bucket: "shop", kmsKeyId: "alias/shop" }),
    code: "argument-conflict",
    path: "otelCollector.kmsKeyId",
    message: 'For S3 a key is named by its ARN, not "alias/shop".',
    fix: "Use the key's ARN.",
  },
  {
    title: "a text that no parameter holds",
    args: collector({ delivery: "ssm", configYaml: padded(8193) }),
    code: "parameter-value-size",
    path: "otelCollector.configYaml",
    message: "The text has 8193 bytes of UTF-8; a parameter holds at most 8192.",
    fix: 'Set otelCollector.delivery to "s3", with a bucket, or shorten the configuration.',
  },
  {
    title: "a text with double braces for a parameter",
    args: collector({ parameterName: "/shop/otel", configYaml: `${QUIET}# {{ x }}` }),
    code: "parameter-value-braces",
    path: "otelCollector.configYaml",
    message: `The text has "{{" at character ${QUIET.length + 3}; SSM refuses values with {{…}}.`,
    fix: 'Set otelCollector.delivery to "s3", with a bucket, or shorten the configuration.',
  },
  {
    title: "a text that the task definition does not hold",
    args: collector({ configYaml: padded(65_000) }),
    code: "task-definition-size",
    path: "otelCollector.configYaml",
    message: 'The task definition has "66203" bytes; ECS accepts at most 65536.',
    fix: 'Set otelCollector.delivery to "s3", with a bucket, or shorten the configuration.',
  },
  {
    title: "a text that is no YAML",
    args: collector({ configYaml: "receivers:\n  statsd:\n  statsd:\n" }),
    code: "collector-config-syntax",
    path: "otelCollector.configYaml:3:3",
    message: "The text is no YAML: map keys must be unique.",
    fix: "Keep one of the keys, or rename one.",
  },
  {
    title: "an exporter that is gone",
    args: collector({ configYaml: QUIET.replaceAll("debug", "logging") }),
    code: "collector-component-unknown",
    path: "otelCollector.configYaml:3:13",
    message: 'ADOT has no exporter "logging" since v0.42.0; the image is v0.49.0.',
    fix: 'Use "debug".',
  },
  {
    title: "an exporter that nobody defines",
    args: () => ({
      otelCollector: {
        config: {
          receivers: { statsd: null },
          exporters: { debug: null },
          service: {
            pipelines: { metrics: { receivers: ["statsd"], exporters: ["debug", "awsemf"] } },
          },
        },
      },
    }),
    code: "collector-reference-undefined",
    path: "otelCollector.config.service.pipelines.metrics.exporters[1]",
    message: 'The pipeline "metrics" names "awsemf", which is not defined in exporters.',
    fix: 'Add "awsemf:" to exporters, or remove the name.',
  },
];
