import { excludes, needs, oneOf, valueOf, when } from "./demand";
import type { Demand } from "./demand";
import { between, positive } from "./numbers";

/** An empty list of brokers; without one, there is a default. */
const brokers: Demand = (part) => {
  const value = valueOf(part, "brokers");
  return Array.isArray(value) && value.length === 0 ? needs("brokers")(part) : [];
};

export const kafkaClient: readonly Demand[] = [brokers, positive("conn_idle_timeout")];

const LEAST_BROKER_BYTES = 104_857_600;
const MOST_BYTES = 2_147_483_647;

export const KAFKA: Readonly<Record<string, readonly Demand[]>> = {
  "configkafka.SASLConfig": [
    needs("mechanism"),
    oneOf("mechanism", [
      "PLAIN",
      "AWS_MSK_IAM_OAUTHBEARER",
      "OAUTHBEARER",
      "SCRAM-SHA-256",
      "SCRAM-SHA-512",
    ]),
    when(
      "mechanism",
      ["plain", "scram-sha-256", "scram-sha-512"],
      needs("username"),
      needs("password"),
    ),
    between("version", { least: 0, most: 1 }),
  ],
  "configkafka.ProducerConfig": [
    oneOf("compression", ["none", "gzip", "snappy", "lz4", "zstd"]),
    oneOf("required_acks", ["all"]),
    between("required_acks", { least: -1, most: 1 }),
    between("max_message_bytes", { least: 0, most: MOST_BYTES }),
    between("max_broker_write_bytes", { least: LEAST_BROKER_BYTES, most: MOST_BYTES }),
    between("flush_max_messages", { least: 1 }),
  ],
  "kafkaexporter.Config": [
    ...kafkaClient,
    excludes("partition_logs_by_resource_attributes", "partition_logs_by_trace_id"),
  ],
};
