import { outputOf, secret } from "./program";
import type { Component } from "./program";

const IMAGE = "public.ecr.aws/docker/library/busybox:1.36";

/** Tasks with log routers: by its defaults, with routes and files, and with an output by its name. */
export const LOG_ROUTERS: readonly Component[] = [
  {
    type: "EcsTaskDefinition",
    name: "defaulted",
    args: { container: { image: IMAGE }, logRouter: {} },
  },
  {
    type: "EcsTaskDefinition",
    name: "routed",
    args: {
      container: { image: IMAGE },
      sidecars: {
        agent: { image: IMAGE, essential: false },
        nginx: { image: IMAGE, essential: false },
        proxy: { image: IMAGE, essential: false },
        worker: { image: IMAGE, essential: false },
      },
      logRouter: {
        cloudWatch: { retentionInDays: 7, logKey: "log", options: { Retry_Limit: "10" } },
        containers: ["app", "worker"],
        includePattern: "^[A-Z]+ ${not-a-reference}",
        routes: {
          agent: {
            datadog: { apiKeyFrom: "/prod/db/password", tags: { team: "shop" } },
            bufferLines: 0,
          },
          nginx: { s3: { bucket: "shop-logs", roleArn: outputOf("least", "taskRoleArn") } },
          proxy: {},
        },
        tail: { volume: "logs", paths: ["/var/log/app/*.log"], multilineParsers: ["java"] },
        config: "[FILTER]\n    Name grep\n    Match *\n    Exclude log ELB-HealthChecker\n",
        delivery: "environment",
        enableMetadata: false,
        enableHealthCheck: true,
        appDependsOn: "HEALTHY",
      },
    },
  },
  {
    type: "EcsTaskDefinition",
    name: "sent",
    args: {
      container: { image: IMAGE },
      logRouter: {
        destination: { Name: "kafka", Brokers: outputOf("least", "taskDefinitionArn") },
        secretOptions: { "rdkafka.sasl.password": "/prod/db/password" },
        config: secret(
          "[FILTER]\n    Name record_modifier\n    Match *\n    Record k canary-config\n",
        ),
      },
    },
  },
];
