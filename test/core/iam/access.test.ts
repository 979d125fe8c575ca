import assert from "node:assert/strict";
import { accessStatements } from "../../../core/iam/access";
import { grantStatements } from "../../../core/iam/grants";
import type { Access } from "../../../core";

const ACCOUNT = { partition: "aws-cn", region: "cn-north-1", accountId: "123456789012" };

function statements(access: Access<string>): unknown {
  return accessStatements(access, ACCOUNT);
}

const allow = (actions: string[], resources: string[]): unknown => ({
  Effect: "Allow",
  Action: actions,
  Resource: resources,
});

describe("What puts records into a stream", () => {
  const records = { kind: "put-records", service: "firehose", stream: "logs" } as const;
  const firehose = (stream: string, region = "cn-north-1"): unknown => [
    allow(
      ["firehose:PutRecordBatch"],
      [`arn:aws-cn:firehose:${region}:123456789012:deliverystream/${stream}`],
    ),
  ];

  it("may do so in that stream of Firehose", () => {
    assert.deepEqual(statements(records), firehose("logs"));
  });

  it("may do so in that stream of Kinesis", () => {
    assert.deepEqual(statements({ ...records, service: "kinesis" }), [
      allow(["kinesis:PutRecords"], ["arn:aws-cn:kinesis:cn-north-1:123456789012:stream/logs"]),
    ]);
  });

  it("may do so in its region", () => {
    assert.deepEqual(
      statements({ ...records, region: "cn-northwest-1" }),
      firehose("logs", "cn-northwest-1"),
    );
    assert.deepEqual(statements({ ...records, region: "${AWS_REGION}" }), firehose("logs"));
    assert.deepEqual(statements({ ...records, region: "${REGION}" }), firehose("logs", "*"));
  });

  for (const [stream, wildcard] of [
    ["logs-${STAGE}", "logs-*"],
    ["logs-$(ecs_task_id)-a", "logs-*-a"],
    ["logs-$(ecs_cluster)/$(ecs_task_id)", "logs-*/*"],
    ["$record['x']-logs", "*-logs"],
    ["$record['x'][\"y\"]", "*"],
    ["logs-$TAG", "logs-*"],
    ["logs-$_tag_1.x", "logs-*.x"],
    ["{ClusterName}-logs", "*-logs"],
    ["${env:GROUP:-${env:FAMILY}}", "*"],
    ["$5-logs", "$5-logs"],
    ["logs(a)", "logs(a)"],
    ["logs[0]", "logs[0]"],
  ] as const) {
    it(`may do so in any stream that is called like ${stream}`, () => {
      assert.deepEqual(statements({ ...records, stream }), firehose(wildcard));
    });
  }
});

describe("What puts objects into a bucket", () => {
  const objects = { kind: "put-objects", bucket: "shop" } as const;
  const puts = (resource: string): unknown =>
    allow(["s3:PutObject"], [`arn:aws-cn:s3:::${resource}`]);

  it("may put them anywhere there", () => {
    assert.deepEqual(statements(objects), [puts("shop/*")]);
  });

  it("may put them below a prefix", () => {
    assert.deepEqual(statements({ ...objects, prefix: "web/" }), [puts("shop/web/*")]);
    assert.deepEqual(statements({ ...objects, prefix: "web-${STAGE}/" }), [puts("shop/web-*/*")]);
  });

  it("may put them into any bucket that is called so", () => {
    assert.deepEqual(statements({ ...objects, bucket: "shop-${STAGE}" }), [puts("shop-*/*")]);
  });

  it("may use the key that encrypts the bucket", () => {
    assert.deepEqual(statements({ ...objects, key: "arn:key" }), [
      puts("shop/*"),
      allow(["kms:Decrypt", "kms:GenerateDataKey"], ["arn:key"]),
    ]);
  });
});

describe("What writes to a log group", () => {
  const group = {
    kind: "write-log-group",
    group: "/web",
    creates: false,
    setsRetention: false,
    tags: false,
  } as const;
  const name = (own: string, region = "cn-north-1"): string =>
    `arn:aws-cn:logs:${region}:123456789012:log-group:${own}`;
  const writes = (own: string, region?: string): unknown =>
    allow(["logs:CreateLogStream", "logs:PutLogEvents"], [`${name(own, region)}:*`]);

  it("may do so in that group and region", () => {
    assert.deepEqual(statements(group), [writes("/web")]);
    assert.deepEqual(statements({ ...group, region: "cn-northwest-1" }), [
      writes("/web", "cn-northwest-1"),
    ]);
  });

  it("may do so in any group that a template makes", () => {
    assert.deepEqual(statements({ ...group, group: "/web/$record['stage']/$(task)" }), [
      writes("/web/*/*"),
    ]);
  });

  it("may make, keep and tag the group where it does", () => {
    const cases = [
      [{ creates: true }, ["logs:CreateLogGroup"]],
      [{ setsRetention: true }, ["logs:PutRetentionPolicy"]],
      [{ tags: true }, ["logs:TagResource"]],
      [
        { creates: true, setsRetention: true, tags: true },
        ["logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:TagResource"],
      ],
    ] as const;
    for (const [more, actions] of cases) {
      assert.deepEqual(statements({ ...group, ...more }), [
        writes("/web"),
        allow([...actions], [name("/web"), `${name("/web")}:*`]),
      ]);
    }
  });
});

describe("What fetches objects", () => {
  it("may get them, and ask where their buckets are", () => {
    const objects = ["arn:aws:s3:::shop/a/b.conf", "arn:aws:s3:::other/c.conf"];
    assert.deepEqual(statements({ kind: "fetch-objects", objects }), [
      allow(["s3:GetObject"], objects),
      allow(["s3:GetBucketLocation"], ["arn:aws:s3:::shop", "arn:aws:s3:::other"]),
    ]);
  });

  const object = { kind: "fetch-object", bucket: "shop", key: "a/b.conf" } as const;
  const gets = allow(["s3:GetObject"], ["arn:aws-cn:s3:::shop/a/b.conf"]);

  it("may get a document by its URL, which tells the region", () => {
    assert.deepEqual(grantStatements(object, ACCOUNT), [gets]);
  });

  it("may get a document by its ARN, and ask where its bucket is", () => {
    assert.deepEqual(grantStatements({ ...object, locates: true }, ACCOUNT), [
      gets,
      allow(["s3:GetBucketLocation"], ["arn:aws-cn:s3:::shop"]),
    ]);
  });
});

describe("What assumes a role", () => {
  for (const [role, resource] of [
    ["arn:aws:iam::210987654321:role/logs", "arn:aws:iam::210987654321:role/logs"],
    ["arn:aws:iam::${ACCOUNT}:role/logs", "arn:aws:iam::*:role/logs"],
  ] as const) {
    it(`may do nothing else: ${role}`, () => {
      assert.deepEqual(statements({ kind: "assume-role", role }), [
        allow(["sts:AssumeRole"], [resource]),
      ]);
    });
  }
});

describe("What sends documents", () => {
  it("may do so in a domain", () => {
    const domain = "arn:aws:es:eu-west-1:123456789012:domain/shop";
    assert.deepEqual(statements({ kind: "index-documents", domain }), [
      allow(["es:ESHttpPost"], [`${domain}/*`]),
    ]);
  });
});

describe("What sends signed requests", () => {
  const request = { kind: "signed-requests", protocol: "otlp" } as const;
  const host = (service: string): string => `https://${service}.cn-northwest-1.amazonaws.com.cn`;
  const logs = (group: string): unknown => [
    allow(["logs:PutLogEvents"], [`arn:aws-cn:logs:cn-north-1:123456789012:log-group:${group}:*`]),
  ];

  it("may write to a workspace of Prometheus, or to all where none is told", () => {
    for (const [path, id] of [
      ["/workspaces/ws-1/api/v1/remote_write", "ws-1"],
      ["/workspaces/${ID}/api/v1/remote_write", "*"],
      ["", "*"],
    ] as const) {
      const endpoint = `${host("aps-workspaces")}${path}`;
      assert.deepEqual(statements({ ...request, protocol: "remote-write", endpoint }), [
        allow(["aps:RemoteWrite"], [`arn:aws-cn:aps:cn-northwest-1:123456789012:workspace/${id}`]),
      ]);
    }
  });

  it("may send traces and metrics, which have no narrower resource", () => {
    assert.deepEqual(statements({ ...request, endpoint: `${host("xray")}/v1/traces` }), [
      allow(["xray:PutTraceSegments"], ["*"]),
    ]);
    assert.deepEqual(statements({ ...request, endpoint: `${host("monitoring")}/v1/metrics` }), [
      allow(["cloudwatch:PutMetricData"], ["*"]),
    ]);
  });

  it("may write to the log group that it names, or to all where it names none", () => {
    const endpoint = "https://logs.${AWS_REGION}.amazonaws.com/v1/logs";
    assert.deepEqual(statements({ ...request, endpoint, group: "/web" }), logs("/web"));
    assert.deepEqual(statements({ ...request, endpoint }), logs("*"));
  });

  it("may do nothing more for any other server", () => {
    assert.deepEqual(statements({ ...request, endpoint: "https://logs.example.com/v1/logs" }), []);
  });
});
