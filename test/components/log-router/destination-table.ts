import type { LogRouteArgs } from "../../../components";
import { allow, arn, logGroup, writeLogs } from "../rows/row";
import { firelens } from "./routers";

// Destinations, the log configuration they become, and what the task role may do for them.

export const ROLE = "arn:aws:iam::999999999999:role/logs";
const assumes = [allow(["sts:AssumeRole"], [ROLE])];
const PUT = ["logs:CreateLogStream", "logs:PutLogEvents"];

export type Case = readonly [
  title: string,
  destination: LogRouteArgs,
  log: unknown,
  statements: readonly unknown[],
];

export const AWS_DESTINATIONS: readonly Case[] = [
  [
    "CloudWatch Logs",
    { cloudWatch: {} },
    firelens({
      Name: "cloudwatch_logs",
      log_group_name: logGroup("app"),
      log_stream_prefix: "ecs/",
      region: "eu-west-1",
    }),
    [writeLogs(logGroup("app"))],
  ],
  [
    "CloudWatch Logs, a group made here",
    {
      cloudWatch: {
        logGroupName: "/shop",
        retentionInDays: 7,
        kmsKeyId: arn("kms", "key/1"),
        logStreamPrefix: "web/",
        logKey: "log",
        options: { log_format: "json/emf", workers: "2" },
      },
    },
    firelens({
      Name: "cloudwatch_logs",
      log_format: "json/emf",
      log_group_name: "/shop",
      log_key: "log",
      log_stream_prefix: "web/",
      region: "eu-west-1",
      workers: "2",
    }),
    [writeLogs("/shop")],
  ],
  [
    "CloudWatch Logs, a group of another region and its stream",
    {
      cloudWatch: {
        createLogGroup: false,
        logGroupName: "/shop",
        region: "us-east-1",
        options: { log_stream_name: "web", log_retention_days: "7", auto_create_group: "On" },
      },
    },
    firelens({
      Name: "cloudwatch_logs",
      auto_create_group: "On",
      log_group_name: "/shop",
      log_retention_days: "7",
      log_stream_name: "web",
      region: "us-east-1",
    }),
    [
      allow(PUT, ["arn:aws:logs:us-east-1:123456789012:log-group:/shop:*"]),
      allow(
        ["logs:CreateLogGroup", "logs:PutRetentionPolicy"],
        [
          "arn:aws:logs:us-east-1:123456789012:log-group:/shop",
          "arn:aws:logs:us-east-1:123456789012:log-group:/shop:*",
        ],
      ),
    ],
  ],
  [
    "CloudWatch Logs of another account",
    { cloudWatch: { createLogGroup: false, logGroupName: "/shop", roleArn: ROLE } },
    firelens({
      Name: "cloudwatch_logs",
      log_group_name: "/shop",
      log_stream_prefix: "ecs/",
      region: "eu-west-1",
      role_arn: ROLE,
    }),
    assumes,
  ],
  [
    "Firehose",
    { firehose: { deliveryStream: "logs" } },
    firelens({ Name: "kinesis_firehose", delivery_stream: "logs", region: "eu-west-1" }),
    [allow(["firehose:PutRecordBatch"], [arn("firehose", "deliverystream/logs")])],
  ],
  [
    "Firehose of another region",
    {
      firehose: { deliveryStream: "logs", region: "us-east-1", options: { compression: "gzip" } },
    },
    firelens({
      Name: "kinesis_firehose",
      compression: "gzip",
      delivery_stream: "logs",
      region: "us-east-1",
    }),
    [
      allow(
        ["firehose:PutRecordBatch"],
        ["arn:aws:firehose:us-east-1:123456789012:deliverystream/logs"],
      ),
    ],
  ],
  [
    "Firehose of another account",
    { firehose: { deliveryStream: "logs", region: "us-east-1", roleArn: ROLE } },
    firelens({
      Name: "kinesis_firehose",
      delivery_stream: "logs",
      region: "us-east-1",
      role_arn: ROLE,
    }),
    assumes,
  ],
  [
    "Kinesis",
    { kinesis: { stream: "logs" } },
    firelens({ Name: "kinesis_streams", region: "eu-west-1", stream: "logs" }),
    [allow(["kinesis:PutRecords"], [arn("kinesis", "stream/logs")])],
  ],
  [
    "Kinesis of another account",
    {
      kinesis: {
        stream: "logs",
        region: "us-east-1",
        roleArn: ROLE,
        options: { partition_key: "id" },
      },
    },
    firelens({
      Name: "kinesis_streams",
      partition_key: "id",
      region: "us-east-1",
      role_arn: ROLE,
      stream: "logs",
    }),
    assumes,
  ],
];
