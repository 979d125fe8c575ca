import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";

const image = "public.ecr.aws/docker/library/busybox:1.37";

const secret = (name: string) => new pulumi.Config().requireSecret(name);

const exporter = (key: pulumi.Input<string>) => ({
  receivers: { statsd: null },
  exporters: { otlphttp: { endpoint: "https://example.com", headers: { "api-key": key } } },
  service: { pipelines: { metrics: { receivers: ["statsd"], exporters: ["otlphttp"] } } },
});

new EcsService("outputs", {
  cluster: new aws.ecs.Cluster("shop").arn,
  network: { subnets: ["subnet-0123456789abcdef0"] },
  container: {
    image,
    secretValues: { VALUE: secret("value") },
    documents: {
      DECLARED: { content: secret("declared"), secret: true },
      FOUND: { content: pulumi.interpolate`licence ${secret("found")}` },
    },
    environment: { VARIABLE: secret("variable") },
    command: ["sh", "-c", pulumi.interpolate`exec app --key ${secret("command")}`],
  },
  otelCollector: { config: exporter(secret("collector")) },
});
