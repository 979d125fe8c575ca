import { KAFKA } from "./kafka";
import { built, excludes, forbids, form, needs, oneOf, valueOf, when } from "./demand";
import type { Demand } from "./demand";
import { between, notNegative } from "./numbers";
import { expressions } from "./regular-expression";
import { grpcEndpoint, requestUrl, url } from "./shared";

/** Days for which CloudWatch Logs keeps events, as these exporters know them. */
const RETENTION = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 2192, 2557, 2922, 3288,
  3653,
];

/** Greater numbers become others. */
const LARGEST = 2_147_483_647;

const retention: Demand = (part) => {
  const days = valueOf(part, "log_retention");
  return typeof days !== "number" || days > LARGEST || RETENTION.includes(Math.trunc(days))
    ? []
    : [
        {
          kind: "range",
          steps: [...part.steps, "log_retention"],
          message: `"log_retention" is ${days}, which the exporter does not take.`,
          fix: `Use one of ${RETENTION.slice(1).join(", ")}.`,
        },
      ];
};

const TAGS = 50;

const tags: Demand = (part) => {
  const value = valueOf(part, "tags");
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  const count = Object.keys(value).length;
  if (count > 0 && count <= TAGS) return [];
  return [
    {
      kind: "range",
      steps: [...part.steps, "tags"],
      message: `"tags" has ${count} tags, and must have 1 to ${TAGS}.`,
      fix: count === 0 ? "Add one, or remove the field." : "Remove some.",
    },
  ];
};

const PLACEHOLDERS = [
  "ClusterName",
  "TaskId",
  "NodeName",
  "PodName",
  "ServiceName",
  "ContainerInstanceId",
  "TaskDefinitionFamily",
  "InstanceId",
  "FaasName",
  "FaasVersion",
];

const placeholders = (field: string): Demand =>
  form(
    field,
    (text) => {
      const unknown = [...text.matchAll(/\{([^{}]+)\}/g)].find(
        ([, name = ""]) => !PLACEHOLDERS.includes(name),
      );
      return unknown && `has the placeholder "${unknown[0]}", which the exporter does not know`;
    },
    `Use ${PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}.`,
  );

/** Where a file is written for each value of an attribute, its name has one star. */
const grouped: Demand = (part) => {
  const group = valueOf(part, "group_by");
  const path = valueOf(part, "path");
  const isOn =
    typeof group === "object" && group !== null && "enabled" in group && group.enabled === true;
  if (!isOn || typeof path !== "string" || /^[^*]+\*[^*]*$/.test(path)) return [];
  return [
    {
      kind: "form",
      steps: [...part.steps, "path"],
      message: '"path" does not have one "*" after its beginning.',
      fix: 'Write a "*" where the value of the attribute goes.',
    },
  ];
};

const PROTOBUF = ["prometheus.WriteRequest"];
const NAMES = ["UnderscoreEscapingWithSuffixes", "UnderscoreEscapingWithoutSuffixes"];

export const EXPORTERS: Readonly<Record<string, readonly Demand[]>> = {
  ...KAFKA,
  "otlpexporter.Config": [
    // Inside of load_balancing, the resolver names the backends.
    (part) => (part.steps.length === 2 ? needs("endpoint")(part) : []),
    grpcEndpoint,
    oneOf("balancer_name", ["round_robin", "pick_first"]),
    notNegative("timeout"),
  ],
  "otlphttpexporter.Config": [
    needs("endpoint", "traces_endpoint", "metrics_endpoint", "logs_endpoint", "profiles_endpoint"),
    built(url("endpoint"), url("traces_endpoint"), url("metrics_endpoint"), url("logs_endpoint")),
  ],
  "debugexporter.Config": [
    oneOf("verbosity", ["basic", "normal", "detailed"], true),
    when(
      "use_internal_logger",
      [null, true],
      forbids("output_paths", 'Set "use_internal_logger" to false, or remove it.'),
    ),
  ],
  "fileexporter.Config": [
    needs("path"),
    when("append", [true], excludes("append", "rotation")),
    oneOf("format", ["json", "proto"]),
    oneOf("compression", ["zstd"]),
    notNegative("flush_interval"),
    grouped,
  ],
  "prometheusexporter.Config": [
    built(needs("endpoint")),
    oneOf("translation_strategy", [...NAMES, "NoUTF8EscapingWithSuffixes", "NoTranslation"]),
  ],
  "prometheusremotewriteexporter.Config": [
    between("max_batch_request_parallelism", { least: 1 }),
    notNegative("max_batch_size_bytes"),
    oneOf("compression", ["snappy"]),
    oneOf("protobuf_message", PROTOBUF),
    oneOf("translation_strategy", NAMES),
    built(url("endpoint"), requestUrl("endpoint")),
  ],
  "prometheusremotewriteexporter.RemoteWriteQueue": [
    between("queue_size", { least: 1 }),
    notNegative("num_consumers"),
  ],
  "standin.cloudWatchLogsExporter": [
    needs("log_group_name"),
    needs("log_stream_name"),
    placeholders("log_group_name"),
    placeholders("log_stream_name"),
    retention,
    tags,
  ],
  "standin.emfExporter": [retention, tags],
  "standin.emfDeclaration": [expressions("metric_name_selectors")],
  "standin.loadBalancingExporter": [built(needs("resolver"))],
  "standin.resolvers": [
    built(
      needs("static", "dns", "k8s", "aws_cloud_map"),
      excludes("static", "dns", "k8s", "aws_cloud_map"),
    ),
  ],
  "standin.staticResolver": [built(needs("hostnames"))],
  "standin.dnsResolver": [built(needs("hostname"))],
  "standin.k8sResolver": [built(needs("service"))],
  "standin.cloudMapResolver": [built(needs("namespace"), needs("service_name"))],
  "standin.signalFxExporter": [needs("access_token"), notNegative("timeout")],
  "logzioexporter.Config": [needs("account_token"), built(needs("endpoint", "region"))],
  "config.Config": [(part) => (valueOf(part, "api") === undefined ? needs("api")(part) : [])],
  "config.APIConfig": [needs("key")],
};
