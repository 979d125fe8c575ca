import { createHash } from "node:crypto";
import type { OtelCollectorArgs } from "../../../components";
import type { Changes, TaskRow } from "./row";
import { allow, arn, logConfiguration, logGroup, writeLogs } from "./row";

/** A configuration that needs nothing of AWS and that the application cannot reach. */
export const QUIET = `receivers: {statsd: }
processors: {memory_limiter: {check_interval: 1s, limit_percentage: 80}, batch: }
exporters: {debug: {verbosity: detailed}}
extensions: {health_check: }
service:
  extensions: [health_check]
  pipelines:
    metrics: {receivers: [statsd], processors: [memory_limiter, batch], exporters: [debug]}
`;

/** The same as an object. */
export const QUIET_OBJECT = {
  receivers: { statsd: null },
  processors: {
    batch: null,
    memory_limiter: { check_interval: "1s", limit_percentage: 80 },
  },
  exporters: { debug: { verbosity: "detailed" } },
  extensions: { health_check: null },
  service: {
    extensions: ["health_check"],
    pipelines: {
      metrics: {
        receivers: ["statsd"],
        processors: ["memory_limiter", "batch"],
        exporters: ["debug"],
      },
    },
  },
};

/** The text the object becomes: keys in order, those without a value kept. */
export const QUIET_TEXT = `exporters:
  debug:
    verbosity: detailed
extensions:
  health_check:
processors:
  batch:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 80
receivers:
  statsd:
service:
  extensions:
    - health_check
  pipelines:
    metrics:
      exporters:
        - debug
      processors:
        - memory_limiter
        - batch
      receivers:
        - statsd
`;

export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

export const NAME = `${logGroup("otel-collector")}/AOT_CONFIG_CONTENT`;
export const KEY = `${NAME.slice(1)}-${digest(QUIET)}`;
export const POLICY = "web-execution-policy-otel-collector-#";
export const PARAMETER = "web-parameter-otel-collector-#";

export function reads(...parameters: string[]): unknown {
  return allow(
    ["ssm:GetParameters"],
    parameters.map((name) => arn("ssm", `parameter${name}`)),
  );
}

/** The statements of the execution role beside its logs. */
export const grants = (...statements: unknown[]): unknown => ({
  statements: [writeLogs(logGroup("otel-collector")), ...statements],
});

export function holds(parameter: string): unknown {
  return [{ name: "AOT_CONFIG_CONTENT", valueFrom: parameter }];
}

/** A row of the collector beside its plain configuration. */
export function row(set: OtelCollectorArgs, definition: Changes, changes: Changes = {}): TaskRow {
  const beside: OtelCollectorArgs = { configYaml: QUIET };
  const { "web-task-definition": task, ...others } = changes;
  const containers = {
    ...(Object.keys(definition).length > 0 && { "otel-collector": definition }),
    ...(task as { containers?: object } | undefined)?.containers,
  };
  return {
    fields: Object.keys(set).map((field) => `OtelCollectorArgs.${field}`),
    beside: { otelCollector: beside },
    set: { otelCollector: { ...beside, ...set } },
    changes: {
      ...others,
      ...((Object.keys(containers).length > 0 || task !== undefined) && {
        "web-task-definition": {
          ...(task as object | undefined),
          ...(Object.keys(containers).length > 0 && { containers }),
        },
      }),
    },
  };
}

const EMPTY = { portMappings: [], mountPoints: [], volumesFrom: [], systemControls: [] };
export const IMAGE = "public.ecr.aws/aws-observability/aws-otel-collector";

/** The container as it is where nobody says anything about it. */
export function collector(own: Changes = {}): Changes {
  return {
    image: `${IMAGE}:v0.49.0`,
    essential: false,
    memory: 512,
    memoryReservation: 128,
    environment: [{ name: "GOMEMLIMIT", value: "409MiB" }],
    secrets: holds(`${NAME}-${digest(QUIET)}`),
    healthCheck: {
      command: ["CMD", "/healthcheck"],
      interval: 10,
      retries: 3,
      timeout: 5,
      startPeriod: 10,
    },
    restartPolicy: { enabled: true, restartAttemptPeriod: 300 },
    readonlyRootFilesystem: true,
    logConfiguration: logConfiguration("otel-collector"),
    ...EMPTY,
    ...own,
  };
}

export function made(text: string, sidecar: Changes): Changes {
  return {
    "web-logs-otel-collector": { name: logGroup("otel-collector"), retentionInDays: 30 },
    [PARAMETER]: {
      name: `${NAME}-${digest(text)}`,
      type: "String",
      tier: "Standard",
      insecureValue: text,
    },
    [POLICY]: {
      role: "web-execution-role-1234567",
      statements: [writeLogs(logGroup("otel-collector")), reads(`${NAME}-${digest(text)}`)],
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
          dependsOn: [{ containerName: "otel-collector", condition: "START" }],
        },
        "otel-collector": sidecar,
      },
    },
  };
}
