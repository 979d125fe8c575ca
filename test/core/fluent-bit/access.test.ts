import assert from "node:assert/strict";
import { optionsOf, outputAccess } from "../../../core/fluent-bit/access";
import type { Access } from "../../../core";
import { OPAQUE, peek } from "../support";

type Options = Readonly<Record<string, string>>;

/** What an output with these options needs. */
function access(options: Options): Access<string>[] {
  return outputAccess(optionsOf(entriesOf(options), peek));
}

function entriesOf(options: Options): { name: string; value: string }[] {
  return Object.entries(options).map(([name, value]) => ({ name, value }));
}

const group = (name: string, more: object = {}): unknown => ({
  kind: "write-log-group",
  group: name,
  creates: false,
  setsRetention: false,
  tags: false,
  ...more,
});
const firehose = { kind: "put-records", service: "firehose", stream: "logs" };
const kinesis = { kind: "put-records", service: "kinesis", stream: "logs" };
const signed = (protocol: string, endpoint: string): unknown => ({
  kind: "signed-requests",
  protocol,
  endpoint,
});

const CASES: readonly (readonly [title: string, options: Options, expected: unknown[]])[] = [
  ["a log group", { Name: "cloudwatch_logs", log_group_name: "/web" }, [group("/web")]],
  ["a log group, by AWS's plugin", { Name: "cloudwatch", log_group_name: "/web" }, [group("/web")]],
  [
    "a log group in a region",
    { Name: "cloudwatch_logs", log_group_name: "/web", region: "eu-north-1" },
    [group("/web", { region: "eu-north-1" })],
  ],
  [
    "log groups by templates",
    {
      Name: "cloudwatch_logs",
      log_group_name: "/web",
      log_group_template: "/web/$kubernetes['x']",
      default_log_group_name: "/default",
    },
    [group("/web/$kubernetes['x']"), group("/web"), group("/default")],
  ],
  [
    "a log group that it makes, keeps and tags",
    {
      Name: "cloudwatch_logs",
      log_group_name: "/web",
      auto_create_group: "On",
      log_retention_days: "30",
      new_log_group_tags: "a=b",
    },
    [group("/web", { creates: true, setsRetention: true, tags: true })],
  ],
  ["a log group that is not named", { Name: "cloudwatch_logs" }, []],
  ["a stream of Firehose", { Name: "kinesis_firehose", delivery_stream: "logs" }, [firehose]],
  [
    "a stream of Firehose, by AWS's plugin",
    { Name: "firehose", delivery_stream: "logs" },
    [firehose],
  ],
  [
    "a stream of Firehose, by Fluentd's plugin",
    { "@type": "kinesis_firehose", delivery_stream_name: "logs" },
    [firehose],
  ],
  [
    "a stream in a region",
    { Name: "kinesis_firehose", delivery_stream: "logs", region: "eu-north-1" },
    [{ ...firehose, region: "eu-north-1" }],
  ],
  ["a stream of Firehose that is not named", { Name: "firehose", stream: "logs" }, []],
  ["a stream of Kinesis", { Name: "kinesis_streams", stream: "logs" }, [kinesis]],
  ["a stream of Kinesis, by AWS's plugin", { Name: "kinesis", stream: "logs" }, [kinesis]],
  [
    "a stream of Kinesis, by Fluentd's plugin",
    { "@type": "kinesis_streams", stream_name: "logs" },
    [kinesis],
  ],
  ["a stream of Kinesis that is not named", { Name: "kinesis", delivery_stream: "logs" }, []],
  [
    "a bucket",
    { Name: "s3", bucket: "shop" },
    [{ kind: "put-objects", bucket: "shop", prefix: "fluent-bit-logs/" }],
  ],
  [
    "a bucket, by Fluentd's plugin",
    { "@type": "s3", s3_bucket: "shop" },
    [{ kind: "put-objects", bucket: "shop", prefix: "fluent-bit-logs/" }],
  ],
  [
    "a bucket below a folder",
    { Name: "s3", bucket: "shop", s3_key_format: "/web/$TAG/x" },
    [{ kind: "put-objects", bucket: "shop", prefix: "web/" }],
  ],
  [
    "a bucket below a folder without a slash before it",
    { Name: "s3", bucket: "shop", s3_key_format: "web/logs-%Y/x" },
    [{ kind: "put-objects", bucket: "shop", prefix: "web/logs-" }],
  ],
  [
    "a bucket, anywhere",
    { Name: "s3", bucket: "shop", s3_key_format: "/$TAG/x" },
    [{ kind: "put-objects", bucket: "shop" }],
  ],
  [
    "a bucket below a folder known later",
    { Name: "s3", bucket: "shop", s3_key_format: OPAQUE },
    [{ kind: "put-objects", bucket: "shop" }],
  ],
  ["a bucket that is not named", { Name: "s3" }, []],
  [
    "a domain",
    { Name: "opensearch", Host: "h", AWS_Auth: "On", AWS_Region: "eu-north-1" },
    [{ kind: "index-documents", host: "h", region: "eu-north-1" }],
  ],
  ["a domain, by its former name", { Name: "es", AWS_Auth: "On" }, [{ kind: "index-documents" }]],
  ["a domain, not signed", { Name: "es", Host: "h", AWS_Auth: "Off" }, []],
  ["a domain, not said to be signed", { Name: "opensearch", Host: "h" }, []],
  [
    "an endpoint for traces",
    { Name: "opentelemetry", host: "h", aws_auth: "on", uri: "/v1/logs" },
    [signed("otlp", "https://h/v1/logs")],
  ],
  [
    "an endpoint for logs",
    { Name: "opentelemetry", host: "h", aws_auth: "on", logs_uri: "/v1/logs" },
    [signed("otlp", "https://h/v1/logs")],
  ],
  ["a server", { Name: "http", host: "h", aws_auth: "true" }, [signed("otlp", "https://h")]],
  ["a server, not signed", { Name: "http", host: "h" }, []],
  ["a server that is not named", { Name: "http", aws_auth: "On" }, []],
  ["a server known later", { Name: "http", host: OPAQUE, aws_auth: "On" }, []],
  [
    "a server with a path known later",
    { Name: "http", host: "h", uri: OPAQUE, aws_auth: "On" },
    [signed("otlp", "https://h")],
  ],
  [
    "a workspace of Prometheus",
    { Name: "prometheus_remote_write", host: "h", uri: "/w", aws_auth: "On" },
    [signed("remote-write", "https://h/w")],
  ],
];

describe("What an output of Fluent Bit needs", () => {
  for (const [title, options, expected] of CASES) {
    it(`is for ${title}`, () => {
      assert.deepEqual(access(options), expected);
    });
  }

  it("is nothing where its name is not known, or is another one", () => {
    const options = { bucket: "shop", stream: "logs", log_group_name: "/web" };
    for (const name of ["stdout", "constructor", "toString", "", OPAQUE]) {
      assert.deepEqual(access({ Name: name, ...options }), []);
    }
    assert.deepEqual(access(options), []);
  });

  it("is told whatever case names are written in", () => {
    assert.deepEqual(access({ nAME: "S3", BUCKET: "shop", S3_Key_Format: "$UUID" }), [
      { kind: "put-objects", bucket: "shop" },
    ]);
    assert.deepEqual(access({ "@TYPE": "S3", bucket: "shop", s3_key_format: "$UUID" }), [
      { kind: "put-objects", bucket: "shop" },
    ]);
  });

  it("is told by its name before its type", () => {
    assert.deepEqual(access({ "@type": "stdout", Name: "kinesis", stream: "logs" }), [kinesis]);
  });

  it("is a role alone, where it takes one", () => {
    const outputs = [
      { Name: "cloudwatch_logs", log_group_name: "/web" },
      { Name: "kinesis_firehose", delivery_stream: "logs" },
      { Name: "s3", bucket: "shop" },
    ];
    for (const output of outputs) {
      assert.deepEqual(access({ ...output, role_arn: "arn:r" }), [
        { kind: "assume-role", role: "arn:r" },
      ]);
    }
    const openSearch = { Name: "opensearch", Host: "h", AWS_Auth: "On" };
    assert.deepEqual(access({ ...openSearch, AWS_Role_ARN: "arn:r" }), [
      { kind: "assume-role", role: "arn:r" },
    ]);
    assert.deepEqual(access({ Name: "stdout", role_arn: "arn:r" }), []);
  });

  for (const [value, expected] of [
    ["on", true],
    ["On", true],
    ["TRUE", true],
    ["yes", true],
    ["1", true],
    ["off", false],
    ["false", false],
    ["11", false],
    ["once", false],
    ["", false],
    [OPAQUE, false],
  ] as const) {
    it(`counts "${value}" as ${expected ? "on" : "off"}`, () => {
      const found = access({ Name: "es", aws_auth: value });
      assert.deepEqual(found, expected ? [{ kind: "index-documents" }] : []);
    });
  }
});

describe("The options of an output", () => {
  const options = optionsOf(
    [
      { name: "Bucket", value: "a" },
      { name: "bucket", value: "b" },
      { name: undefined, value: "c" },
      { name: "region", value: "d" },
    ],
    peek,
  );

  it("count where they stand first", () => {
    assert.equal(options.option("bucket"), "a");
  });

  it("are the first that there is of several names", () => {
    assert.equal(options.option("region", "bucket"), "d");
    assert.equal(options.option("s3_bucket", "bucket", "region"), "a");
    assert.equal(options.option("s3_bucket"), undefined);
    assert.equal(options.option("undefined"), undefined);
  });
});
