import type * as pulumi from "@pulumi/pulumi";
import type { LogGroupClass, LogMode } from "./constants";

/** What every log group made by the component has in common. */
export interface LogGroupArgs {
  /**
   * Days that logs are kept: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096,
   * 1827, 2192, 2557, 2922, 3288 or 3653; 0 keeps them for ever. Default: 30.
   */
  retentionInDays?: number;
  /** ARN of the KMS key that encrypts the logs. Default: CloudWatch's own encryption. */
  kmsKeyId?: pulumi.Input<string>;
  /** Storage class. AWS cannot change it: another one replaces the group, and its logs are lost. Default: STANDARD. */
  logGroupClass?: LogGroupClass;
  /** Whether the log groups outlive the container and the stack. Default: false. */
  retainOnDelete?: boolean;
}

/** Where the output of one container goes. */
export interface ContainerLoggingArgs {
  /**
   * Name of the CloudWatch log group.
   * Default: `/ecs/<project>-<stack>-<component>/<container>`.
   */
  logGroupName?: pulumi.Input<string>;
  /** Whether the component makes the log group; a group it made goes when this becomes false. false needs the `logGroupName` of an existing one. Default: true. */
  createLogGroup?: boolean;
  /** Days that this container's logs are kept. Default: the task's `logging.retentionInDays`. */
  retentionInDays?: number;
  /** ARN of the KMS key that encrypts this container's logs. Default: the task's `logging.kmsKeyId`. */
  kmsKeyId?: pulumi.Input<string>;
  /** First part of the log stream's name `<prefix>/<container>/<task id>`. Default: `ecs`. */
  streamPrefix?: string;
  /** What happens when CloudWatch Logs cannot keep up. Default: non-blocking. */
  mode?: LogMode;
  /** Buffer of the non-blocking mode, as a number with k, m or g. Default: 25m. */
  maxBufferSize?: string;
  /** Regular expression that begins a log event of several lines. Not beside `datetimeFormat`. */
  multilinePattern?: string;
  /** strftime pattern that begins a log event of several lines. Not beside `multilinePattern`. */
  datetimeFormat?: string;
  /** Log driver. Fargate knows awslogs, splunk and awsfirelens. Default: awslogs. */
  driver?: string;
  /** More options of the log driver, by their names. */
  options?: Record<string, pulumi.Input<string>>;
  /** Options of the log driver read from SSM parameters or Secrets Manager, like `secrets`. */
  secretOptions?: Record<string, pulumi.Input<string>>;
}
