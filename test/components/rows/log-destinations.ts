import { GONE } from "../picture";
import type { Changes } from "./row";
import { allow, arn, writeLogs } from "./row";
import { TASK_POLICY, may, toLogGroup } from "./router";
import { routed } from "./destination";
import type { Destination } from "./destination";

const ROLE = "arn:aws:iam::210987654321:role/logs";
const assumesRole = may(allow(["sts:AssumeRole"], [ROLE]));
const WITHOUT_GROUP = { "web-logs-app": GONE };

function writesTo(group: string, region = "eu-west-1"): unknown {
  return allow(
    ["logs:CreateLogStream", "logs:PutLogEvents"],
    [`arn:aws:logs:${region}:123456789012:log-group:${group}:*`],
  );
}

const existing = { logGroupName: "/shop/all", createLogGroup: false };
const toExisting = { ...toLogGroup("app"), log_group_name: "/shop/all" };

const CLOUD_WATCH: readonly Destination[] = [
  { fields: [], set: { cloudWatch: {} } },
  {
    fields: ["CloudWatchLogsArgs.logGroupName"],
    set: { cloudWatch: { logGroupName: "/shop/all" } },
    options: toExisting,
    changes: {
      ...WITHOUT_GROUP,
      "web-logs-named-#": { name: "/shop/all", retentionInDays: 30 },
      ...may(writeLogs("/shop/all")),
    },
  },
  {
    fields: ["CloudWatchLogsArgs.createLogGroup"],
    set: { cloudWatch: existing },
    options: toExisting,
    changes: { ...WITHOUT_GROUP, ...may(writeLogs("/shop/all")) },
  },
  {
    fields: ["CloudWatchLogsArgs.retentionInDays"],
    set: { cloudWatch: { retentionInDays: 7 } },
    changes: { "web-logs-app": { retentionInDays: 7 } },
  },
  {
    fields: ["CloudWatchLogsArgs.kmsKeyId"],
    set: { cloudWatch: { kmsKeyId: arn("kms", "key/1") } },
    changes: { "web-logs-app": { kmsKeyId: arn("kms", "key/1") } },
  },
  {
    fields: ["CloudWatchLogsArgs.logStreamPrefix"],
    set: { cloudWatch: { logStreamPrefix: "web-" } },
    options: toLogGroup("app", { log_stream_prefix: "web-" }),
  },
  {
    fields: ["CloudWatchLogsArgs.logKey"],
    set: { cloudWatch: { logKey: "log" } },
    options: toLogGroup("app", { log_key: "log" }),
  },
  {
    fields: ["CloudWatchLogsArgs.region"],
    beside: { cloudWatch: existing },
    set: { cloudWatch: { ...existing, region: "eu-north-1" } },
    options: { ...toExisting, region: "eu-north-1" },
    changes: may(writesTo("/shop/all", "eu-north-1")),
  },
  {
    fields: ["CloudWatchLogsArgs.roleArn"],
    beside: { cloudWatch: existing },
    set: { cloudWatch: { ...existing, roleArn: ROLE } },
    options: { ...toExisting, role_arn: ROLE },
    changes: assumesRole,
  },
  {
    fields: ["CloudWatchLogsArgs.options"],
    set: { cloudWatch: { options: { log_format: "json/emf" } } },
    options: toLogGroup("app", { log_format: "json/emf" }),
  },
];

interface Stream {
  readonly argument: "firehose" | "kinesis";
  readonly type: string;
  readonly field: string;
  readonly option: string;
  readonly output: string;
  readonly action: string;
  readonly resource: string;
}

function streams({
  argument,
  type,
  field,
  option,
  output,
  action,
  resource,
}: Stream): Destination[] {
  const least = { [field]: "logs" } as { deliveryStream: string; stream: string };
  const options = { Name: output, [option]: "logs", region: "eu-west-1" };
  const puts = (region: string): Changes =>
    may(allow([action], [`arn:aws:${argument}:${region}:123456789012:${resource}/logs`]));
  const beside = { [argument]: least };
  const added = (more: object): Pick<Destination, "beside" | "set"> => ({
    beside,
    set: { [argument]: { ...least, ...more } },
  });
  return [
    {
      fields: [`${type}.${field}`],
      set: beside,
      options,
      changes: { ...WITHOUT_GROUP, ...puts("eu-west-1") },
    },
    {
      fields: [`${type}.region`],
      ...added({ region: "eu-north-1" }),
      options: { ...options, region: "eu-north-1" },
      changes: puts("eu-north-1"),
    },
    {
      fields: [`${type}.roleArn`],
      ...added({ roleArn: ROLE }),
      options: { ...options, role_arn: ROLE },
      changes: assumesRole,
    },
    {
      fields: [`${type}.options`],
      ...added({ options: { compression: "gzip" } }),
      options: { ...options, compression: "gzip" },
    },
  ];
}

const FIREHOSE = streams({
  argument: "firehose",
  type: "FirehoseLogsArgs",
  field: "deliveryStream",
  option: "delivery_stream",
  output: "kinesis_firehose",
  action: "firehose:PutRecordBatch",
  resource: "deliverystream",
});

const KINESIS = streams({
  argument: "kinesis",
  type: "KinesisLogsArgs",
  field: "stream",
  option: "stream",
  output: "kinesis_streams",
  action: "kinesis:PutRecords",
  resource: "stream",
});

const PLAIN: readonly Destination[] = [
  {
    fields: [],
    set: { destination: { Name: "stdout", Format: "json_lines" } },
    options: { Name: "stdout", Format: "json_lines" },
    changes: { ...WITHOUT_GROUP, [TASK_POLICY]: GONE },
  },
  {
    fields: [],
    set: { secretOptions: { extra_user_agent: "/shop/agent" } },
    options: toLogGroup("app"),
    secretOptions: { extra_user_agent: "/shop/agent" },
    changes: {
      "web-execution-policy-app-#": {
        role: "web-execution-role-1234567",
        statements: [allow(["ssm:GetParameters"], [arn("ssm", "parameter/shop/agent")])],
      },
    },
  },
  {
    fields: [],
    set: { includePattern: "^ERROR" },
    options: toLogGroup("app", { "include-pattern": "^ERROR" }),
  },
  {
    fields: [],
    set: { excludePattern: "GET /up" },
    options: toLogGroup("app", { "exclude-pattern": "GET /up" }),
  },
  {
    fields: [],
    set: { bufferLines: 4096 },
    options: toLogGroup("app", { "log-driver-buffer-limit": "4096" }),
  },
];

/** What a route takes, whatever the destination, and the destinations in AWS that are streams. */
export const LOG_DESTINATION_ROWS = routed([...PLAIN, ...CLOUD_WATCH, ...FIREHOSE, ...KINESIS]);
