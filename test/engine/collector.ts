import * as aws from "@pulumi/aws";
import type { OtelCollectorArgs } from "../../components";
import { cloudObjects } from "../../local-aws/cloud";
import type { Engine } from "../support/engine";
import { service } from "../support/program";
import type { Program } from "../support/program-server";

type Json = Readonly<Record<string, unknown>>;

/** A bucket of the programs below. */
export const BUCKET = "shop-collectors";

/** A collector's configuration of at least so many bytes. */
export function configuration(interval: string, bytes = 0): string {
  const text = `receivers:
  statsd:
    aggregation_interval: ${interval}
processors:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 80
  batch:
exporters:
  debug:
extensions:
  health_check:
service:
  extensions: [health_check]
  pipelines:
    metrics:
      receivers: [statsd]
      processors: [memory_limiter, batch]
      exporters: [debug]
`;
  return text + (text.length < bytes ? `#${"x".repeat(bytes - text.length - 1)}` : "");
}

/** A program with a bucket and a service "web" whose task has a collector. */
export function withCollector(otelCollector: () => OtelCollectorArgs): Program {
  return () => {
    new aws.s3.Bucket("collectors", { bucket: BUCKET });
    const made = service({ otelCollector: otelCollector() });
    return { parameterNames: made.parameterNames };
  };
}

/** Texts in SSM by the names of their parameters. */
export function parameters(engine: Engine): Record<string, unknown> {
  const found = cloudObjects(engine.cloud(), "aws:ssm/parameter:Parameter");
  return Object.fromEntries(found.map(({ id, value }) => [id, value]));
}

/** Texts in S3 by their keys. */
export function s3Objects(engine: Engine): Record<string, unknown> {
  const found = cloudObjects(engine.cloud(), "aws:s3/bucketObjectv2:BucketObjectv2");
  return Object.fromEntries(found.map(({ key, content }) => [String(key), content]));
}

/** The collector's container in the revision that the service runs. */
export function runningCollector(engine: Engine): Json {
  const [running] = cloudObjects(engine.cloud(), "aws:ecs/service:Service");
  const revisions = cloudObjects(engine.cloud(), "aws:ecs/taskDefinition:TaskDefinition");
  const revision = revisions.find(({ arn }) => arn === running?.["taskDefinition"]);
  const containers = JSON.parse(String(revision?.["containerDefinitions"])) as Json[];
  return containers.find(({ name }) => name === "otel-collector") ?? {};
}
