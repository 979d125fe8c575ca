import { built, isGiven, needs, oneOf, valueOf, when } from "./demand";
import type { Demand } from "./demand";
import { between } from "./numbers";
import { expressions } from "./regular-expression";

// The processors that change metrics.

const AGGREGATIONS = ["sum", "mean", "min", "max", "median", "count"];

const transform: readonly Demand[] = [
  needs("include"),
  oneOf("match_type", ["strict", "regexp"]),
  when("match_type", ["regexp"], expressions("include")),
  needs("action"),
  oneOf("action", ["insert", "update", "combine", "group"]),
  when("action", ["insert", "combine"], needs("new_name")),
  when("action", ["combine"], needs("aggregation_type")),
  when("action", ["group"], needs("group_resource_labels")),
  oneOf("aggregation_type", AGGREGATIONS),
  oneOf("submatch_case", ["lower", "upper"]),
];

const operation: readonly Demand[] = [
  needs("action"),
  oneOf("action", [
    "add_label",
    "update_label",
    "delete_label_value",
    "toggle_scalar_data_type",
    "experimental_scale_value",
    "aggregate_labels",
    "aggregate_label_values",
  ]),
  when("action", ["update_label"], needs("label")),
  when("action", ["add_label"], needs("new_label"), needs("new_value")),
  when("action", ["experimental_scale_value"], needs("experimental_scale")),
  oneOf("aggregation_type", AGGREGATIONS),
];

const rule: readonly Demand[] = [
  needs("name"),
  needs("type"),
  oneOf("type", ["calculate", "scale"]),
  needs("metric1"),
  when("type", ["calculate"], needs("metric2")),
  when("type", ["scale"], between("scale_by", { least: 0 }), needs("scale_by")),
  oneOf("operation", ["add", "subtract", "multiply", "divide", "percent"]),
];

export const METRICS: Readonly<Record<string, readonly Demand[]>> = {
  "metricstransformprocessor.transform": [built(...transform)],
  "metricstransformprocessor.operation": [built(...operation)],
  "metricsgenerationprocessor.Rule": rule,
  "deltatorateprocessor.Config": [needs("metrics")],
  "cumulativetodeltaprocessor.MatchMetrics": [
    (part) => (isGiven(valueOf(part, "metrics")) ? needs("match_type")(part) : []),
    (part) => (isGiven(valueOf(part, "match_type")) ? needs("metrics")(part) : []),
    oneOf("metric_types", ["sum", "histogram", "exponentialhistogram"], true),
  ],
};
