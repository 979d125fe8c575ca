import { secret } from "../../support/mocks/wire";
import { GONE } from "../picture";
import {
  IMAGE,
  NAME,
  PARAMETER,
  POLICY,
  QUIET,
  collector,
  digest,
  grants,
  holds,
  reads,
  row,
} from "./collector";
import type { TaskRow } from "./row";
import { allow, arn, logConfiguration, logGroup, writeLogs } from "./row";

/** The container of the OpenTelemetry collector, and what waits for it. */
export const COLLECTOR_CONTAINER_ROWS: readonly TaskRow[] = [
  row({ imageTag: "v0.48.0" }, { image: `${IMAGE}:v0.48.0` }),
  row({ cpu: 64 }, { cpu: 64 }),
  row({ memory: 256 }, { memory: 256, environment: [{ name: "GOMEMLIMIT", value: "204MiB" }] }),
  {
    ...row({ memory: 100 }, {}),
    title: "below the default reservation",
    changes: {
      "web-task-definition": {
        containers: {
          "otel-collector": {
            memory: 100,
            memoryReservation: GONE,
            environment: [{ name: "GOMEMLIMIT", value: "80MiB" }],
          },
        },
      },
    },
  },
  row(
    { memoryReservation: 600 },
    {
      memory: 600,
      memoryReservation: GONE,
      environment: [{ name: "GOMEMLIMIT", value: "480MiB" }],
    },
    { "web-task-definition": { memory: "1024" } },
  ),
  row({ startTimeout: 60 }, { startTimeout: 60 }),
  row({ stopTimeout: 60 }, { stopTimeout: 60 }),
  row({ essential: true }, { essential: true }),
  row({ readonlyRootFilesystem: false }, { readonlyRootFilesystem: false }),
  row({ user: "4317" }, { user: "4317" }),
  row(
    { environment: { GOMEMLIMIT: "300MiB", ZONE: "a" } },
    {
      environment: [
        { name: "GOMEMLIMIT", value: "300MiB" },
        { name: "ZONE", value: "a" },
      ],
    },
  ),
  row(
    { secrets: { NEW_RELIC_KEY: "/shop/new-relic" } },
    {
      secrets: [
        { name: "AOT_CONFIG_CONTENT", valueFrom: `${NAME}-${digest(QUIET)}` },
        { name: "NEW_RELIC_KEY", valueFrom: "/shop/new-relic" },
      ],
    },
    { [POLICY]: grants(reads(`${NAME}-${digest(QUIET)}`, "/shop/new-relic")) },
  ),
  row(
    { secretValues: { NEW_RELIC_KEY: "k" } },
    {
      secrets: [
        { name: "AOT_CONFIG_CONTENT", valueFrom: `${NAME}-${digest(QUIET)}` },
        { name: "NEW_RELIC_KEY", valueFrom: `${logGroup("otel-collector")}/NEW_RELIC_KEY` },
      ],
    },
    {
      "web-parameter-otel-collector-NEW_RELIC_KEY": {
        name: `${logGroup("otel-collector")}/NEW_RELIC_KEY`,
        type: "SecureString",
        tier: "Standard",
        value: secret("k"),
        options: { deleteBeforeReplace: true },
      },
      [POLICY]: grants(
        reads(`${NAME}-${digest(QUIET)}`, `${logGroup("otel-collector")}/NEW_RELIC_KEY`),
      ),
      "web-service": {
        forceNewDeployment: true,
        triggers: { "otel-collector/NEW_RELIC_KEY": "7" },
      },
    },
  ),
  row(
    { documents: { RULES: { content: "a: 1" } } },
    {
      secrets: [
        { name: "AOT_CONFIG_CONTENT", valueFrom: `${NAME}-${digest(QUIET)}` },
        {
          name: "RULES",
          valueFrom: `${logGroup("otel-collector")}/RULES-${digest("a: 1")}`,
        },
      ],
    },
    {
      "web-parameter-otel-collector-RULES-#": {
        name: `${logGroup("otel-collector")}/RULES-${digest("a: 1")}`,
        type: "String",
        tier: "Standard",
        insecureValue: "a: 1",
      },
      [POLICY]: grants(
        reads(`${NAME}-${digest(QUIET)}`, `${logGroup("otel-collector")}/RULES-${digest("a: 1")}`),
      ),
    },
  ),
  row(
    { environmentFiles: ["arn:aws:s3:::shop/otel.env"] },
    { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop/otel.env" }] },
    {
      [POLICY]: grants(
        reads(`${NAME}-${digest(QUIET)}`),
        allow(["s3:GetObject"], ["arn:aws:s3:::shop/otel.env"]),
        allow(["s3:GetBucketLocation"], ["arn:aws:s3:::shop"]),
      ),
    },
  ),
  row({ dockerLabels: { team: "shop" } }, { dockerLabels: { team: "shop" } }),
  {
    ...row(
      { mountPoints: [{ sourceVolume: "queue", containerPath: "/queue" }] },
      { mountPoints: [{ sourceVolume: "queue", containerPath: "/queue", readOnly: false }] },
    ),
    beside: {
      volumes: { queue: {} },
      acknowledge: { "volume-unused": "Mounted below." },
      otelCollector: { configYaml: QUIET },
    },
    set: {
      otelCollector: {
        configYaml: QUIET,
        mountPoints: [{ sourceVolume: "queue", containerPath: "/queue" }],
      },
    },
  },
  {
    ...row(
      { dependsOn: { keys: "START" } },
      { dependsOn: [{ containerName: "keys", condition: "START" }] },
    ),
    beside: { sidecars: { keys: { image: "busybox:1.36" } }, otelCollector: { configYaml: QUIET } },
  },
  row(
    { healthCheck: { command: ["CMD", "/healthcheck"], interval: 30 } },
    {
      healthCheck: {
        command: ["CMD", "/healthcheck"],
        interval: 30,
        retries: 2,
        timeout: 5,
        startPeriod: 0,
      },
    },
  ),
  row(
    { restartPolicy: { restartAttemptPeriod: 60 } },
    { restartPolicy: { enabled: true, restartAttemptPeriod: 60 } },
  ),
  row(
    { logging: { retentionInDays: 7 } },
    {},
    { "web-logs-otel-collector": { retentionInDays: 7 } },
  ),
  row(
    { permissions: [{ actions: ["sqs:SendMessage"], resources: [arn("sqs", "jobs")] }] },
    {},
    {
      "web-task-policy-otel-collector-#": {
        role: "web-task-role-1234567",
        statements: [allow(["sqs:SendMessage"], [arn("sqs", "jobs")])],
      },
    },
  ),
  row({ overrides: { dockerSecurityOptions: [] } }, { dockerSecurityOptions: [] }),
  row(
    { appDependsOn: "HEALTHY" },
    { startTimeout: 60 },
    {
      "web-task-definition": {
        containers: {
          app: { dependsOn: [{ containerName: "otel-collector", condition: "HEALTHY" }] },
        },
      },
    },
  ),
  row(
    { appDependsOn: "NONE" },
    {},
    { "web-task-definition": { containers: { app: { dependsOn: GONE } } } },
  ),
  row(
    { image: "otel/opentelemetry-collector-contrib:0.156.0" },
    {
      image: "otel/opentelemetry-collector-contrib:0.156.0",
      command: ["--config=env:OTEL_COLLECTOR_CONFIG"],
      secrets: [
        {
          name: "OTEL_COLLECTOR_CONFIG",
          valueFrom: `${logGroup("otel-collector")}/OTEL_COLLECTOR_CONFIG-${digest(QUIET)}`,
        },
      ],
      healthCheck: GONE,
      readonlyRootFilesystem: GONE,
    },
    {
      warnings: {
        '1 piece of advice:\n  otelCollector.image: What the image "otel/opentelemetry-collector-contrib:0.156.0" has is not known, and its components are not checked. Use ADOT from "v0.43" to "v0.49", or try the configuration on the image. [collector-distribution-unknown]': true,
      },
      [PARAMETER]: {
        name: `${logGroup("otel-collector")}/OTEL_COLLECTOR_CONFIG-${digest(QUIET)}`,
      },
      [POLICY]: grants(
        reads(`${logGroup("otel-collector")}/OTEL_COLLECTOR_CONFIG-${digest(QUIET)}`),
      ),
    },
  ),
  {
    fields: ["OtelCollectorArgs.name"],
    set: { otelCollector: { configYaml: QUIET, name: "telemetry" } },
    changes: {
      "web-logs-telemetry": { name: logGroup("telemetry"), retentionInDays: 30 },
      "web-parameter-telemetry-#": {
        name: `${logGroup("telemetry")}/AOT_CONFIG_CONTENT-${digest(QUIET)}`,
        type: "String",
        tier: "Standard",
        insecureValue: QUIET,
      },
      "web-execution-policy-telemetry-#": {
        role: "web-execution-role-1234567",
        statements: [
          writeLogs(logGroup("telemetry")),
          reads(`${logGroup("telemetry")}/AOT_CONFIG_CONTENT-${digest(QUIET)}`),
        ],
      },
      "web-task-definition": {
        containers: {
          app: {
            environment: [
              {
                name: "OTEL_RESOURCE_ATTRIBUTES",
                value: "service.name=web,service.namespace=shop,deployment.environment.name=dev",
              },
            ],
            dependsOn: [{ containerName: "telemetry", condition: "START" }],
          },
          telemetry: collector({
            secrets: holds(`${logGroup("telemetry")}/AOT_CONFIG_CONTENT-${digest(QUIET)}`),
            logConfiguration: logConfiguration("telemetry"),
          }),
        },
      },
    },
  },
];
