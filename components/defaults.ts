// Every default of the components, once, with its reason. Docstrings in args/ name the values; a
// test holds the two together.

/** Name of the application's container: what the docs of most frameworks call it. */
export const CONTAINER_NAME = "app";

/** CloudWatch keeps logs for ever by default, which costs for ever. */
export const LOG_RETENTION_DAYS = 30;

/** First part of log stream names, as in the AWS console's own task definitions. */
export const LOG_STREAM_PREFIX = "ecs";

/** ECS's default changed in 2025 and depends on an account setting, so the mode is always explicit. */
export const LOG_MODE = "non-blocking";

/** ECS's 10m holds seconds of a busy log; 25m rides out a short outage of CloudWatch Logs. */
export const LOG_BUFFER = "25m";

/** AWS Copilot's timings: an unhealthy container is found in 20 seconds instead of ECS's 90. */
export const HEALTH_CHECK = { interval: 10, retries: 2, timeout: 5, startPeriod: 0 } as const;

/** ECS's own default, made explicit because a stored task definition always shows it. */
export const RESTART_ATTEMPT_PERIOD = 300;

/** Transport protocol of a port mapping: ECS's own default. */
export const PROTOCOL = "tcp";

/** What Fargate assumes, made explicit. */
export const PLATFORM = { cpuArchitecture: "X86_64", operatingSystemFamily: "LINUX" } as const;

/** A rollback needs the old revision. */
export const RETAIN_REVISIONS = true;

/** The task role authorises EFS mounts unless told otherwise. */
export const EFS_IAM = true;

/** One task: the least that runs. */
export const DESIRED_COUNT = 1;

/** Share of a capacity provider whose weight is not given. */
export const CAPACITY_PROVIDER_WEIGHT = 1;

/** No capacity is lost while a new revision starts, and a failing one is given up and reported. */
export const DEPLOYMENT = {
  minimumHealthyPercent: 100,
  maximumPercent: 200,
  circuitBreaker: true,
  rollback: true,
  waitForSteadyState: true,
  timeoutMinutes: 20,
} as const;

/**
 * The OpenTelemetry collector. Losing telemetry must not stop the application, so it is not
 * essential and starts again by itself. The memory is AWS's own for Fargate; no CPU is reserved,
 * which would double the smallest task.
 */
export const OTEL_COLLECTOR = {
  name: "otel-collector",
  essential: false,
  appDependsOn: "START",
  memory: 512,
  memoryReservation: 128,
  delivery: "auto",
} as const;

/**
 * The FireLens log router. Without it lines are lost unseen, so the task stops with it; in an awsvpc
 * task it may also start again in place. It keeps lines in half of its memory: 128 MiB hold what a
 * busy service writes in a minute. Fluent Bit sends the last lines for 30 seconds, and then needs a
 * moment to end.
 */
export const LOG_ROUTER = {
  name: "log-router",
  type: "fluentbit",
  enableMetadata: true,
  enableHealthCheck: false,
  essential: true,
  user: "0",
  memory: 256,
  memoryReservation: 128,
  stopTimeout: 40,
  delivery: "auto",
} as const;

/** What log streams of routed containers begin with, as those of awslogs do. */
export const ROUTED_STREAM_PREFIX = `${LOG_STREAM_PREFIX}/`;

/** A file that is uploaded every minute: a task's own disk goes with the task. */
export const S3_LOGS = { totalFileSize: "5M", uploadTimeout: "1m" } as const;

/** Domains and collections are reached by HTTPS alone; an index that says what is in it. */
export const OPEN_SEARCH_LOGS = { port: 443, index: "logs" } as const;

/** The site of Datadog that Fluent Bit sends to by itself. Source: Fluent Bit manual, "Datadog". */
export const DATADOG_LOGS = { site: "datadoghq.com" } as const;

/** The Log API of the US, as Fluent Bit has it. Source: Fluent Bit manual, "New Relic". */
export const NEW_RELIC_LOGS = { endpoint: "https://log-api.newrelic.com/log/v1" } as const;

/** The port of the HTTP Event Collector. Source: Fluent Bit manual, "Splunk". */
export const SPLUNK_LOGS = { port: 8088 } as const;

/**
 * Lines are encrypted on their way out of the task, which Fluent Bit does not do by itself; without
 * TLS the port is Fluent Bit's, and so is the path. JSON is what most servers read, msgpack is not.
 * Source: Fluent Bit manual, "HTTP".
 */
export const HTTP_LOGS = {
  tls: true,
  port: 443,
  plainPort: 80,
  uri: "/",
  format: "json",
} as const;

/** As `HTTP_LOGS`; without TLS the port is Loki's own. Source: Fluent Bit manual, "Loki". */
export const LOKI_LOGS = { tls: true, port: 443, plainPort: 3100 } as const;
