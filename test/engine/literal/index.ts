import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsService, EcsTaskDefinition } from "pulumi-ecs-sidecars";

const image = "public.ecr.aws/docker/library/busybox:1.37";

// A text to the program, as if it were written here; the test changes it between two updates.
const literal = (name: string): string => `canary${process.env["ROUND"] ?? ""}0a1b2c3d4e5f${name}`;

const exporter = (key: string) => ({
  receivers: { statsd: null },
  exporters: { otlphttp: { endpoint: "https://example.com", headers: { "api-key": key } } },
  service: { pipelines: { metrics: { receivers: ["statsd"], exporters: ["otlphttp"] } } },
});

// YAML holds every JSON.
const text = (name: string): string => JSON.stringify(exporter(literal(name)));

const place = {
  cluster: new aws.ecs.Cluster("shop").arn,
  network: { subnets: ["subnet-0123456789abcdef0"] },
};

new EcsService("literals", {
  ...place,
  container: {
    image,
    secretValues: { VALUE: literal("value"), WRAPPED: pulumi.secret(literal("wrapped")) },
    documents: {
      DECLARED: { content: `licence ${literal("declared")}`, secret: true },
    },
  },
  sidecars: {
    agent: {
      image,
      secretValues: { TOKEN: literal("token") },
      documents: { KEY: { content: literal("key"), secret: true } },
    },
  },
  otelCollector: { config: exporter(literal("object")) },
});

new EcsService("text", {
  ...place,
  container: { image },
  otelCollector: { configYaml: text("yaml") },
});

new EcsService("stored", {
  ...place,
  container: { image },
  otelCollector: {
    configYaml: text("stored"),
    delivery: "s3",
    bucket: new aws.s3.Bucket("configurations", { bucket: "configurations" }).bucket,
  },
});

new EcsTaskDefinition("task", {
  container: { image, secretValues: { VALUE: literal("task") } },
});
