import type * as pulumi from "@pulumi/pulumi";
import type { AppCondition, DocumentDelivery, LogRouterType } from "./constants";
import type { HealthCheckArgs, RestartPolicyArgs } from "./container";
import type {
  CloudWatchLogsArgs,
  FirehoseLogsArgs,
  KinesisLogsArgs,
  OpenSearchLogsArgs,
  S3LogsArgs,
} from "./log-destinations";
import type {
  DatadogLogsArgs,
  HttpLogsArgs,
  LokiLogsArgs,
  NewRelicLogsArgs,
  SplunkLogsArgs,
} from "./log-vendors";
import type { TypedSidecarArgs } from "./sidecars";

/** Where lines go that a container writes: one destination, and which of the lines. */
export interface LogRouteArgs {
  /**
   * Options of the output as FireLens takes them: `Name` (of Fluentd `@type`) and those of that
   * output, by their names. Known outputs of AWS bring their permissions. Not beside another
   * destination. Default: `cloudWatch`, unless a configuration of your own sends the logs.
   */
  destination?: Record<string, pulumi.Input<string>>;
  /** Options that ECS reads from SSM parameters or Secrets Manager, by their names: credentials. */
  secretOptions?: Record<string, pulumi.Input<string>>;
  /** CloudWatch Logs. `{}` is a log group made here, of the name that `awslogs` would use. */
  cloudWatch?: CloudWatchLogsArgs;
  /** A delivery stream of Amazon Data Firehose. */
  firehose?: FirehoseLogsArgs;
  /** A stream of Amazon Kinesis. */
  kinesis?: KinesisLogsArgs;
  /** A bucket of Amazon S3. */
  s3?: S3LogsArgs;
  /** OpenSearch, as a service of AWS or anywhere else. */
  openSearch?: OpenSearchLogsArgs;
  /** Datadog. */
  datadog?: DatadogLogsArgs;
  /** New Relic. */
  newRelic?: NewRelicLogsArgs;
  /** Splunk. */
  splunk?: SplunkLogsArgs;
  /** Any HTTP server. */
  http?: HttpLogsArgs;
  /** Grafana Loki. */
  loki?: LokiLogsArgs;
  /** Regular expression, as Ruby has it, of the lines that are sent. Default: all. */
  includePattern?: string;
  /** Regular expression, as Ruby has it, of the lines that are not sent. Default: none. */
  excludePattern?: string;
  /**
   * Lines that wait in memory while the router does not take them, from 0 to 536870911.
   * Default: ECS's 1048576.
   */
  bufferLines?: number;
}

/**
 * A FireLens log router beside the application: Fluent Bit in AWS's build, unless `image` says
 * otherwise. Containers whose output it routes start after it and stop before it. `{}` sends what
 * the application writes to a CloudWatch log group made here, with the names of task and container.
 */
export interface LogRouterArgs extends TypedSidecarArgs, LogRouteArgs {
  /** Name of the container. Default: `log-router`. */
  name?: string;
  /** Program that routes. Fluentd needs an `image`, and its configuration in there. Default: fluentbit. */
  type?: LogRouterType;
  /** Containers whose output goes to the destination here. Default: the application. */
  containers?: string[];
  /** Containers whose output goes to a destination of their own. */
  routes?: Record<string, LogRouteArgs>;
  /** Whether records say in which cluster, task and revision they were written. Default: true. */
  enableMetadata?: boolean;
  /**
   * Absolute path of a configuration file inside the image, as AWS's `/fluent-bit/configs/parse-json.conf`.
   * Default: in AWS's image `/fluent-bit/configs/minimize-log-loss.conf`, which waits 30 seconds for
   * the last lines.
   */
  configFilePath?: string;
  /**
   * More configuration, in the classic format of Fluent Bit. Parsers belong into `parsers`;
   * credentials into `secrets`, to be used as `${NAME}`.
   */
  config?: pulumi.Input<string>;
  /** Parsers, as `[PARSER]` and `[MULTILINE_PARSER]` sections. */
  parsers?: pulumi.Input<string>;
  /** ARNs of S3 objects with more configuration, or with parsers; no two of the same file name. */
  configObjects?: pulumi.Input<string>[];
  /** Parser of the routed lines: json, another one of AWS's image, or one of yours. Default: none. */
  parser?: string;
  /** Parsers that put lines together: java, python, go, ruby, or yours. Default: none. */
  multilineParsers?: string[];
  /** Files that the router reads and sends to the destination here. */
  tail?: LogTailArgs;
  /**
   * Whether Fluent Bit answers on port 2020 of the task, and ECS asks it for its health. A
   * destination that is down does not count. Default: false.
   */
  enableHealthCheck?: boolean;
  /**
   * Where `config` and what is made here are kept. `ssm`: a parameter, Standard up to 4096 bytes,
   * Advanced (which is charged) up to 8192. `environment`: the task definition. `s3`: an object in
   * `bucket`. `auto`: `ssm`, or `environment` for a text that no parameter can hold. Default: `auto`.
   */
  delivery?: DocumentDelivery;
  /** Name of the S3 bucket for the delivery `s3`. */
  bucket?: pulumi.Input<string>;
  /**
   * KMS key (ARN, id or `alias/…`) that encrypts the configuration. In SSM the parameter is then a
   * SecureString under a fixed name, for S3 it must be an ARN. Default: AWS's own keys.
   */
  kmsKeyId?: pulumi.Input<string>;
  /** Whether the whole task stops when the router stops: without it lines are lost unseen. Default: true. */
  essential?: boolean;
  /** User the router runs as. FireLens's configuration and socket are made for root. Default: 0. */
  user?: pulumi.Input<string>;
  /** Hard memory limit in MiB. ECS gives lines that wait in the router half of it. Default: 256. */
  memory?: number;
  /** Memory in MiB kept free for the router. Default: 128. */
  memoryReservation?: number;
  /** Seconds from SIGTERM to SIGKILL, from 2 to 120: Fluent Bit sends the last lines for 30. Default: 40. */
  stopTimeout?: number;
  /**
   * Seconds that containers waiting for the router give it, from 2 to 120.
   * Default: 90 where the application waits for HEALTHY.
   */
  startTimeout?: number;
  /** Health check that ECS runs inside the container. Default: none, see `enableHealthCheck`. */
  healthCheck?: HealthCheckArgs;
  /** Restarts the router in place when it exits. Default: on, every 300 seconds at most. */
  restartPolicy?: RestartPolicyArgs;
  /** What the application waits for in the router; NONE: it does not wait. Default: START, where the router reads what it writes. */
  appDependsOn?: AppCondition;
}

/** Files that a container writes to a volume, and the log router reads. */
export interface LogTailArgs {
  /** Volume that the files are on. It is made where the task does not have it. */
  volume: string;
  /** Absolute paths of the files, where `*` stands for any characters: `/var/log/app/*.log`. */
  paths: string[];
  /** Container that writes the files. It mounts the volume, unless it does so already. Default: the application. */
  container?: string;
  /**
   * Where the router mounts the volume.
   * Default: where the container does, else the directory that all paths are in.
   */
  containerPath?: string;
  /** Paths that are not read, such as `*.gz`. Default: none. */
  excludePaths?: string[];
  /** Parser of the lines, as `parser`. Not beside `multilineParsers`. Default: none. */
  parser?: string;
  /** Parsers that put lines together, as `multilineParsers`. Default: none. */
  multilineParsers?: string[];
}
