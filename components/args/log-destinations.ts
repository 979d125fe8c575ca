import type * as pulumi from "@pulumi/pulumi";

// Where a log router sends what it receives, in AWS. The others are in log-vendors.ts. Each becomes
// the options of one output of Fluent Bit; `options` takes what has no argument here.

/** CloudWatch Logs, by Fluent Bit's output `cloudwatch_logs`. */
export interface CloudWatchLogsArgs {
  /**
   * Name of the log group.
   * Default: `/ecs/<project>-<stack>-<component>/<container>`, of files `<container>-files`.
   */
  logGroupName?: pulumi.Input<string>;
  /** Whether the component makes the log group. false needs the `logGroupName` of an existing one. Default: true. */
  createLogGroup?: boolean;
  /** Days that logs are kept. Default: the task's `logging.retentionInDays`. */
  retentionInDays?: number;
  /** ARN of the KMS key that encrypts the logs. Default: the task's `logging.kmsKeyId`. */
  kmsKeyId?: pulumi.Input<string>;
  /**
   * What the names of the log streams begin with; the tag `<container>-firelens-<task id>` follows.
   * Default: `ecs/`.
   */
  logStreamPrefix?: pulumi.Input<string>;
  /** Key of the record whose value alone is sent, such as `log`. Default: the whole record as JSON. */
  logKey?: pulumi.Input<string>;
  /** Region of an existing log group. Default: the task's. */
  region?: pulumi.Input<string>;
  /** Role that the router assumes, to write to an existing log group of another account. Default: none. */
  roleArn?: pulumi.Input<string>;
  /** More options of the output `cloudwatch_logs`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}

/** A delivery stream of Amazon Data Firehose, by Fluent Bit's output `kinesis_firehose`. */
export interface FirehoseLogsArgs {
  /** Name of the delivery stream. */
  deliveryStream: pulumi.Input<string>;
  /** Region of the delivery stream. Default: the task's. */
  region?: pulumi.Input<string>;
  /** Role that the router assumes. Default: none. */
  roleArn?: pulumi.Input<string>;
  /** More options of the output `kinesis_firehose`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}

/** A stream of Amazon Kinesis, by Fluent Bit's output `kinesis_streams`. */
export interface KinesisLogsArgs {
  /** Name of the stream. */
  stream: pulumi.Input<string>;
  /** Region of the stream. Default: the task's. */
  region?: pulumi.Input<string>;
  /** Role that the router assumes. Default: none. */
  roleArn?: pulumi.Input<string>;
  /** More options of the output `kinesis_streams`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}

/**
 * A bucket of Amazon S3, by Fluent Bit's output `s3`. What is not uploaded yet waits on the task's
 * own disk, which goes with the task: files are small and often by default.
 */
export interface S3LogsArgs {
  /** Name of the bucket. */
  bucket: pulumi.Input<string>;
  /**
   * Format of the objects' keys, with `$TAG`, `$UUID` and strftime patterns. The router may write
   * below what stands before the first of them.
   * Default: `/<project>-<stack>-<component>/$TAG/%Y/%m/%d/%H/%M/%S-$UUID`.
   */
  keyFormat?: pulumi.Input<string>;
  /** Size at which a file is uploaded, such as `50M`; at least 1M. Default: `5M`. */
  totalFileSize?: pulumi.Input<string>;
  /** Time after which a file is uploaded, such as `10m`. Default: `1m`. */
  uploadTimeout?: pulumi.Input<string>;
  /** ARN of the KMS key that encrypts the bucket, which the task role may then use. Default: none. */
  kmsKeyArn?: pulumi.Input<string>;
  /** Region of the bucket. Default: the task's. */
  region?: pulumi.Input<string>;
  /** Role that the router assumes. Default: none. */
  roleArn?: pulumi.Input<string>;
  /** More options of the output `s3`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}

/**
 * OpenSearch, by Fluent Bit's output `opensearch`. Requests are signed with the task role, unless
 * there is a `user`.
 */
export interface OpenSearchLogsArgs {
  /** Host name of the domain's or the collection's endpoint, without `https://`. */
  host: pulumi.Input<string>;
  /** Port. Default: 443. */
  port?: number;
  /** Name of the index. Default: `logs`. */
  index?: pulumi.Input<string>;
  /** ARN of the domain, where the host is a name of your own. Default: told by the host. */
  domainArn?: pulumi.Input<string>;
  /** ARN of the collection of OpenSearch Serverless. Default: told by the host. */
  collectionArn?: pulumi.Input<string>;
  /** Region of the domain or collection. Default: the task's. */
  region?: pulumi.Input<string>;
  /** Role that the router assumes. Default: none. */
  roleArn?: pulumi.Input<string>;
  /** User of the domain's own user database. Default: none; requests are signed. */
  user?: pulumi.Input<string>;
  /** Name or ARN of the parameter, or ARN of the secret, that holds the user's password. */
  passwordFrom?: pulumi.Input<string>;
  /** More options of the output `opensearch`, by their names. */
  options?: Record<string, pulumi.Input<string>>;
}
