import { built, forbids, needs, oneOf } from "./demand";
import type { Demand } from "./demand";
import { between, notNegative, ordered, positive } from "./numbers";
import { expressions } from "./regular-expression";
import { kafkaClient } from "./kafka";

/** Of some parts that a null switches on, one must be there. */
function needsPart(fields: readonly string[]): Demand {
  return ({ settings, steps }) => {
    const on = fields.some((field) => {
      const part = settings[field];
      const isOff =
        typeof part === "object" && part !== null && "enabled" in part && part.enabled === false;
      return Object.hasOwn(settings, field) && !isOff;
    });
    const names = fields.map((field) => `"${field}"`).join(", ");
    return on
      ? []
      : [
          {
            kind: "missing",
            steps,
            message: `"protocols" has none of ${names}.`,
            fix: "Add one of them, as a name and a colon.",
          },
        ];
  };
}

/** The receivers without protocols: their part is not there to be asked. */
const needsProtocols: Demand = (part) => {
  const { settings, steps } = part;
  const { protocols } = settings;
  return protocols === undefined || protocols === null
    ? [
        {
          kind: "missing",
          steps,
          message: `The receiver "${String(steps[1])}" has no protocols.`,
          fix: 'Add "protocols" with at least one protocol.',
        },
      ]
    : [];
};

export const RECEIVERS: Readonly<Record<string, readonly Demand[]>> = {
  "otlpreceiver.Config": [needsProtocols],
  "otlpreceiver.Protocols": [needsPart(["grpc", "http"])],
  "jaegerreceiver.Config": [
    needsProtocols,
    forbids("remote_sampling", "Remove it: the receiver serves no sampling strategies."),
  ],
  "jaegerreceiver.Protocols": [
    needsPart(["grpc", "thrift_http", "thrift_binary", "thrift_compact"]),
  ],
  "statsdreceiver.Config": [
    positive("aggregation_interval"),
    oneOf("counter_type", ["int", "float", "stochastic_int"]),
  ],
  "protocol.TimerHistogramMapping": [
    needs("statsd_type"),
    needs("observer_type"),
    oneOf("statsd_type", ["timing", "timer", "histogram", "distribution"]),
    oneOf("observer_type", ["gauge", "summary", "histogram"]),
  ],
  "kafkareceiver.Config": [
    ...kafkaClient,
    oneOf("initial_offset", ["latest", "earliest"]),
    notNegative("min_fetch_size", "max_fetch_size", "max_partition_fetch_size"),
    ordered("min_fetch_size", "max_fetch_size"),
  ],
  "filelogreceiver.FileLogConfig": [
    built(
      needs("include"),
      oneOf("start_at", ["beginning", "end"]),
      positive("max_concurrent_files"),
      notNegative("max_batches"),
      between("fingerprint_size", { least: 16 }),
      positive("max_log_size"),
    ),
  ],
  "split.Config": [built(expressions("line_start_pattern", "line_end_pattern"))],
};
