import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";
import type { ContainerArgs, EcsServiceArgs } from "pulumi-ecs-sidecars";

const image = "public.ecr.aws/docker/library/busybox:1.36";
const SECRET = process.env["SECRET"] ?? "";

const app = (container: Partial<ContainerArgs>): Partial<EcsServiceArgs> => ({
  container: { image, port: 3000, ...container },
});

const MISTAKES: Readonly<Record<string, Partial<EcsServiceArgs>>> = {
  "a wrong dependency": {
    ...app({ dependsOn: { databse: "HEALTHY" } }),
    sidecars: { database: { image, healthCheck: { command: ["CMD", "true"] } } },
  },
  "an output for a plain value": app({ port: pulumi.output(3000) as unknown as number }),
  "a bad sidecar with secrets": {
    ...app({}),
    sidecars: {
      loader: {
        image,
        port: 3000,
        environment: { DB_URL: `postgres://shop:${SECRET}@db`, TOKEN: pulumi.secret(SECRET) },
        secretValues: { TOKEN: SECRET, KEY: SECRET.repeat(2000) },
        documents: { LICENCE: { content: pulumi.secret(SECRET) } },
      },
    },
  },
  "a bad configuration of the collector": {
    ...app({}),
    otelCollector: {
      config: {
        receivers: { otlp: { protocols: { http: null } } },
        processors: { memory_limiter: { check_interval: "1s", limit_percentage: 80 }, batch: null },
        exporters: {
          logging: null,
          otlphttp: { endpoint: "https://otlp.nr-data.net", headers: { "api-key": SECRET } },
        },
        service: {
          pipelines: {
            traces: {
              receivers: ["otlp"],
              processors: ["memory_limiter", "batch"],
              exporters: ["logging", "otlphtp"],
            },
          },
        },
      },
    },
  },
  "bad options of the log driver": app({
    logging: { maxBufferSize: "lots", options: { "awslogs-multiline": "^{" } },
  }),
};

new EcsService("web", {
  cluster: "demo",
  network: { subnets: ["subnet-0123456789abcdef0"] },
  container: { image },
  ...MISTAKES[process.env["MISTAKE"] ?? ""],
});
