import { allow, arn } from "../rows/row";
import { ROLE } from "./destination-table";

// Options as somebody writes them, and what the task role may do for them.

const PUT = ["logs:CreateLogStream", "logs:PutLogEvents"];
const group = (name: string): string => arn("logs", `log-group:${name}`);
const DOMAIN = "vpc-shop-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com";
const SERVERLESS = "abcdefghij0123456789.eu-west-1.aoss.amazonaws.com";

type Raw = readonly [
  title: string,
  destination: Readonly<Record<string, string>>,
  statements: readonly unknown[],
];

export const RAW_DESTINATIONS: readonly Raw[] = [
  [
    "cloudwatch_logs",
    { Name: "cloudwatch_logs", log_group_name: "/shop", log_stream_prefix: "web/" },
    [allow(PUT, [`${group("/shop")}:*`])],
  ],
  [
    "cloudwatch, the plugin that makes groups and fills in names",
    {
      Name: "cloudwatch",
      log_group_name: "/shop/$(ecs_cluster)",
      default_log_group_name: "/shop/default",
      log_stream_name: "web",
      auto_create_group: "true",
      log_retention_days: "7",
      new_log_group_tags: "team=shop",
    },
    [
      allow(PUT, [`${group("/shop/*")}:*`, `${group("/shop/default")}:*`]),
      allow(
        ["logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:TagResource"],
        [
          group("/shop/*"),
          `${group("/shop/*")}:*`,
          group("/shop/default"),
          `${group("/shop/default")}:*`,
        ],
      ),
    ],
  ],
  [
    "kinesis_firehose",
    { Name: "kinesis_firehose", delivery_stream: "logs", region: "us-east-1" },
    [
      allow(
        ["firehose:PutRecordBatch"],
        ["arn:aws:firehose:us-east-1:123456789012:deliverystream/logs"],
      ),
    ],
  ],
  [
    "firehose",
    { Name: "firehose", delivery_stream: "logs" },
    [allow(["firehose:PutRecordBatch"], [arn("firehose", "deliverystream/logs")])],
  ],
  [
    "kinesis_streams",
    { Name: "kinesis_streams", stream: "logs" },
    [allow(["kinesis:PutRecords"], [arn("kinesis", "stream/logs")])],
  ],
  [
    "kinesis",
    { Name: "kinesis", stream: "logs", region: "${AWS_REGION}" },
    [allow(["kinesis:PutRecords"], [arn("kinesis", "stream/logs")])],
  ],
  [
    "s3, where nothing is said of keys",
    { Name: "s3", bucket: "logs" },
    [allow(["s3:PutObject"], ["arn:aws:s3:::logs/fluent-bit-logs/*"])],
  ],
  [
    "s3, where keys begin with the tag",
    { Name: "S3", bucket: "logs", s3_key_format: "/$TAG/%Y" },
    [allow(["s3:PutObject"], ["arn:aws:s3:::logs/*"])],
  ],
  [
    "opensearch, signed",
    { Name: "opensearch", Host: DOMAIN, AWS_Auth: "On", AWS_Region: "eu-west-1" },
    [allow(["es:ESHttpPost"], [`${arn("es", "domain/shop")}/*`])],
  ],
  [
    "opensearch, signed for a collection",
    { Name: "opensearch", Host: SERVERLESS, AWS_Auth: "On", AWS_Service_Name: "aoss" },
    [allow(["aoss:APIAccessAll"], [arn("aoss", "collection/abcdefghij0123456789")])],
  ],
  [
    "es, signed, of a host that tells no domain",
    { Name: "es", Host: "logs.example.com", AWS_Auth: "true" },
    [allow(["es:ESHttpPost"], [`${arn("es", "domain/*")}/*`])],
  ],
  ["es, not signed", { Name: "es", Host: DOMAIN, AWS_Auth: "Off" }, []],
  [
    "opentelemetry, signed for CloudWatch Logs",
    {
      Name: "opentelemetry",
      host: "logs.eu-west-1.amazonaws.com",
      logs_uri: "/v1/logs",
      aws_auth: "On",
      aws_service: "logs",
    },
    [allow(["logs:PutLogEvents"], [`${group("*")}:*`])],
  ],
  [
    "http, signed for X-Ray",
    { Name: "http", host: "xray.eu-west-1.amazonaws.com", uri: "/v1/traces", aws_auth: "On" },
    [allow(["xray:PutTraceSegments"], ["*"])],
  ],
  ["http, not signed", { Name: "http", host: "xray.eu-west-1.amazonaws.com" }, []],
  [
    "prometheus_remote_write",
    {
      Name: "prometheus_remote_write",
      host: "aps-workspaces.eu-west-1.amazonaws.com",
      uri: "/workspaces/ws-1/api/v1/remote_write",
      aws_auth: "On",
    },
    [allow(["aps:RemoteWrite"], [arn("aps", "workspace/ws-1")])],
  ],
  [
    "a role, which has the rest",
    { Name: "cloudwatch_logs", log_group_name: "/shop", log_stream_prefix: "a", role_arn: ROLE },
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  [
    "a role of OpenSearch",
    { Name: "opensearch", Host: DOMAIN, AWS_Auth: "On", AWS_Role_ARN: ROLE },
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  ["an output outside of AWS", { Name: "forward", host: "logs.example.com" }, []],
  ["an output that nobody knows", { Name: "shop", bucket: "logs", stream: "logs" }, []],
];
