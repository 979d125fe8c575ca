import assert from "node:assert/strict";
import type { LogRouteArgs } from "../../../components";
import { requiredOf } from "../iam";
import { arn, logGroup } from "../rows/row";
import { allows } from "../simulation";
import { ROLE } from "./destination-table";
import { routing } from "./routers";

// Each call that an output makes is allowed on its resource, and denied on the neighbour.

type Call = readonly [action: string, resource: string];

const group = (name: string): string => arn("logs", `log-group:${name}`);
const stream = (name: string): string => `${group(name)}:log-stream:ecs/app-firelens-1`;
const elsewhere = (resource: string): string => resource.replace("eu-west-1", "us-east-1");
const theirs = (resource: string): string => resource.replace("123456789012", "999999999999");

const DOMAIN = "search-shop-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com";
const bulk = (domain: string): string => `${arn("es", `domain/${domain}`)}/_bulk`;

/** What the output calls; the same of the next region and of another account is denied. */
const CASES: readonly {
  readonly title: string;
  readonly destination: LogRouteArgs;
  readonly made: readonly Call[];
  readonly denied: readonly Call[];
}[] = [
  {
    title: "CloudWatch Logs",
    destination: { cloudWatch: { createLogGroup: false, logGroupName: logGroup("app") } },
    made: [
      ["logs:CreateLogStream", stream(logGroup("app"))],
      ["logs:PutLogEvents", stream(logGroup("app"))],
    ],
    denied: [
      ["logs:PutLogEvents", stream(`${logGroup("app")}2`)],
      ["logs:PutLogEvents", stream(logGroup("log-router"))],
      ["logs:CreateLogGroup", group(logGroup("app"))],
      ["logs:PutRetentionPolicy", `${group(logGroup("app"))}:*`],
      ["logs:DeleteLogStream", stream(logGroup("app"))],
      ["logs:GetLogEvents", stream(logGroup("app"))],
    ],
  },
  {
    title: "CloudWatch Logs that it makes by itself",
    destination: {
      destination: {
        Name: "cloudwatch",
        log_group_name: "/shop/$(ecs_cluster)",
        log_stream_prefix: "web/",
        auto_create_group: "On",
      },
    },
    made: [
      ["logs:CreateLogGroup", group("/shop/dev")],
      ["logs:CreateLogStream", stream("/shop/dev")],
      ["logs:PutLogEvents", stream("/shop/dev")],
    ],
    denied: [
      ["logs:CreateLogGroup", group("/shop2/dev")],
      ["logs:PutRetentionPolicy", group("/shop/dev")],
      ["logs:TagResource", group("/shop/dev")],
      ["logs:DeleteLogGroup", group("/shop/dev")],
    ],
  },
  {
    title: "Firehose",
    destination: { firehose: { deliveryStream: "logs" } },
    made: [["firehose:PutRecordBatch", arn("firehose", "deliverystream/logs")]],
    denied: [
      ["firehose:PutRecordBatch", arn("firehose", "deliverystream/logs2")],
      ["firehose:DeleteDeliveryStream", arn("firehose", "deliverystream/logs")],
    ],
  },
  {
    title: "Kinesis",
    destination: { kinesis: { stream: "logs" } },
    made: [["kinesis:PutRecords", arn("kinesis", "stream/logs")]],
    denied: [
      ["kinesis:PutRecords", arn("kinesis", "stream/logs2")],
      ["kinesis:GetRecords", arn("kinesis", "stream/logs")],
    ],
  },
  {
    title: "OpenSearch",
    destination: { openSearch: { host: DOMAIN } },
    made: [["es:ESHttpPost", bulk("shop")]],
    denied: [
      ["es:ESHttpPost", bulk("shop-2")],
      ["es:ESHttpGet", bulk("shop")],
      ["es:ESHttpDelete", bulk("shop")],
      ["es:DeleteDomain", arn("es", "domain/shop")],
    ],
  },
  {
    title: "OpenSearch Serverless",
    destination: { openSearch: { host: "a1.eu-west-1.aoss.amazonaws.com" } },
    made: [["aoss:APIAccessAll", arn("aoss", "collection/a1")]],
    denied: [
      ["aoss:APIAccessAll", arn("aoss", "collection/a12")],
      ["aoss:DeleteCollection", arn("aoss", "collection/a1")],
    ],
  },
  {
    title: "OpenTelemetry at CloudWatch Logs",
    destination: {
      destination: {
        Name: "opentelemetry",
        host: "logs.eu-west-1.amazonaws.com",
        aws_auth: "On",
      },
    },
    made: [["logs:PutLogEvents", stream("/shop")]],
    denied: [["logs:CreateLogStream", stream("/shop")]],
  },
];

function inRole({ destination, ...typed }: LogRouteArgs): LogRouteArgs {
  if (destination !== undefined) return { destination: { ...destination, role_arn: ROLE } };
  const [name = "", args] = Object.entries(typed)[0] ?? [];
  return { [name]: { ...(args as object), roleArn: ROLE } };
}

describe("The calls of a router that sends to", () => {
  for (const { title, destination, made, denied } of CASES) {
    it(title, async () => {
      const policy = requiredOf(await routing(destination), "task");
      for (const [action, resource] of made) {
        assert.ok(allows(policy, action, resource), `${action} on ${resource}`);
        for (const other of [elsewhere(resource), theirs(resource)]) {
          assert.ok(!allows(policy, action, other), `${action} on ${other}`);
        }
      }
      for (const [action, resource] of denied) {
        assert.ok(!allows(policy, action, resource), `${action} on ${resource}`);
      }
    });

    it(`${title}, in another role, are that role's`, async () => {
      const policy = requiredOf(await routing(inRole(destination)), "task");
      for (const [action, resource] of made) assert.ok(!allows(policy, action, resource), action);
      assert.ok(allows(policy, "sts:AssumeRole", ROLE));
      assert.ok(!allows(policy, "sts:AssumeRole", `${ROLE}2`));
    });
  }

  it("S3", async () => {
    const run = await routing({ s3: { bucket: "logs", kmsKeyArn: arn("kms", "key/1") } });
    const policy = requiredOf(run, "task");
    const object = "arn:aws:s3:::logs/shop-dev-web/app-firelens-1/2026/11/21/10/30/00-a1b2";
    assert.ok(allows(policy, "s3:PutObject", object));
    assert.ok(allows(policy, "kms:GenerateDataKey", arn("kms", "key/1")));
    for (const [action, resource] of [
      ["s3:PutObject", "arn:aws:s3:::logs/shop-dev-api/a"],
      ["s3:PutObject", "arn:aws:s3:::logs2/shop-dev-web/a"],
      ["s3:GetObject", object],
      ["s3:DeleteObject", object],
      ["s3:ListBucket", "arn:aws:s3:::logs"],
      ["kms:GenerateDataKey", arn("kms", "key/2")],
      ["kms:Encrypt", arn("kms", "key/1")],
    ] as const) {
      assert.ok(!allows(policy, action, resource), `${action} on ${resource}`);
    }
  });

  it("a vendor are none of AWS's", async () => {
    const run = await routing({ datadog: { apiKeyFrom: "/shop/key" } });
    assert.ok(
      !allows(requiredOf(run, "task"), "ssm:GetParameters", arn("ssm", "parameter/shop/key")),
    );
    assert.ok(
      allows(requiredOf(run, "execution"), "ssm:GetParameters", arn("ssm", "parameter/shop/key")),
    );
  });
});

describe("A router that fetches its configuration", () => {
  const OBJECT = "arn:aws:s3:::shop/fluent-bit/extra.conf";

  it("reads exactly the objects that are named", async () => {
    const run = await routing({ configObjects: [OBJECT] });
    const policy = requiredOf(run, "task");
    assert.ok(allows(policy, "s3:GetObject", OBJECT));
    assert.ok(allows(policy, "s3:GetBucketLocation", "arn:aws:s3:::shop"));
    for (const [action, resource] of [
      ["s3:GetObject", `${OBJECT}2`],
      ["s3:GetObject", "arn:aws:s3:::shop/fluent-bit/other.conf"],
      ["s3:PutObject", OBJECT],
      ["s3:ListBucket", "arn:aws:s3:::shop"],
      ["s3:GetBucketLocation", "arn:aws:s3:::shop2"],
    ] as const) {
      assert.ok(!allows(policy, action, resource), `${action} on ${resource}`);
    }
    assert.ok(!allows(requiredOf(run, "execution"), "s3:GetObject", OBJECT));
  });
});
