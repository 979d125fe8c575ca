import assert from "node:assert/strict";
import { requiredOf } from "../iam";
import { arn } from "../rows/row";
import { collecting, running } from "./collectors";
import { allows } from "../simulation";

// Each call that a collector makes is allowed on its resource, and denied on the neighbour.

type Call = readonly [action: string, resource: string];

const group = (name: string): string => arn("logs", `log-group:${name}`);
const stream = (name: string): string => `${group(name)}:log-stream:web`;
const amp = "https://aps-workspaces.eu-west-1.amazonaws.com/workspaces/ws-1/api/v1/remote_write";

const CASES: readonly {
  readonly title: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly made: readonly Call[];
  readonly denied: readonly Call[];
}[] = [
  {
    title: "metrics of a group of its own",
    config: running("metrics", {
      exporters: { awsemf: { log_group_name: "/ecs/{ClusterName}/metrics", log_retention: 7 } },
    }),
    made: [
      ["logs:CreateLogGroup", group("/ecs/shop/metrics")],
      ["logs:CreateLogStream", group("/ecs/shop/metrics:log-stream:")],
      ["logs:PutLogEvents", stream("/ecs/shop/metrics")],
      ["logs:PutRetentionPolicy", `${group("/ecs/shop/metrics")}:*`],
    ],
    denied: [
      ["logs:PutLogEvents", stream("/ecs/shop/logs")],
      ["logs:PutLogEvents", stream("/other/shop/metrics")],
      ["logs:CreateLogGroup", group("/ecs/shop/logs")],
      ["logs:PutRetentionPolicy", `${group("/ecs/shop/logs")}:*`],
      ["logs:TagResource", group("/ecs/shop/metrics")],
      ["logs:DeleteLogGroup", group("/ecs/shop/metrics")],
    ],
  },
  {
    title: "metrics of a namespace",
    config: running("metrics", { exporters: { awsemf: { namespace: "Shop" } } }),
    made: [["logs:PutLogEvents", stream("/metrics/Shop")]],
    denied: [
      ["logs:PutLogEvents", stream("/metrics/Shop2")],
      ["logs:PutLogEvents", stream("/metrics/default")],
    ],
  },
  {
    title: "metrics of whatever service sends them",
    config: running("metrics", { exporters: { awsemf: null } }),
    made: [
      ["logs:PutLogEvents", stream("/metrics/default")],
      ["logs:PutLogEvents", stream("/metrics/shop/web")],
    ],
    denied: [["logs:PutLogEvents", stream("/ecs/shop")]],
  },
  {
    title: "traces",
    config: running("traces", { receivers: { awsxray: null }, exporters: { awsxray: null } }),
    made: [
      ["xray:PutTraceSegments", "*"],
      ["xray:GetSamplingRules", "*"],
      ["xray:GetSamplingTargets", "*"],
    ],
    denied: [
      ["xray:PutTelemetryRecords", "*"],
      ["xray:GetTraceSummaries", "*"],
    ],
  },
  {
    title: "samples of Prometheus",
    config: running("metrics", {
      exporters: {
        prometheusremotewrite: { endpoint: amp, auth: { authenticator: "sigv4auth" } },
      },
      extensions: { sigv4auth: null },
    }),
    made: [["aps:RemoteWrite", arn("aps", "workspace/ws-1")]],
    denied: [
      ["aps:RemoteWrite", arn("aps", "workspace/ws-2")],
      ["aps:QueryMetrics", arn("aps", "workspace/ws-1")],
    ],
  },
];

describe("The calls of a collector that sends", () => {
  for (const { title, config, made, denied } of CASES) {
    it(title, async () => {
      const policy = requiredOf(await collecting({ config }), "task");
      for (const [action, resource] of made) {
        assert.ok(allows(policy, action, resource), `${action} on ${resource}`);
      }
      for (const [action, resource] of denied) {
        assert.ok(!allows(policy, action, resource), `${action} on ${resource}`);
      }
    });
  }
});

describe("A collector that nobody configures", () => {
  it("makes its calls, but not the log group that the component made", async () => {
    const policy = requiredOf(await collecting({}), "task");
    const own = "/ecs/shop-dev-web/otel-collector-metrics";
    assert.ok(allows(policy, "logs:PutLogEvents", stream(own)));
    assert.ok(allows(policy, "xray:PutTraceSegments", "*"));
    assert.ok(!allows(policy, "logs:CreateLogGroup", group(own)));
    assert.ok(!allows(policy, "logs:PutLogEvents", stream("/ecs/shop-dev-web/otel-collector")));
  });
});

describe("A collector that fetches its configuration", () => {
  const config = running("traces", {});
  const collector = { config, delivery: "s3", bucket: "shop-config" } as const;

  it("reads exactly the object of its revision", async () => {
    const run = await collecting(collector);
    const { inputs } = run.resources.find(({ type }) => type.includes("BucketObject")) ?? {};
    const key = String(inputs?.["key"]);
    assert.match(key, /^ecs\/shop-dev-web\/otel-collector\/AOT_CONFIG_CONTENT-[0-9a-f]{8}$/);
    const policy = requiredOf(run, "task");
    assert.ok(allows(policy, "s3:GetObject", `arn:aws:s3:::shop-config/${key}`));
    assert.ok(!allows(policy, "s3:GetObject", `arn:aws:s3:::shop-config/${key}0`));
    assert.ok(!allows(policy, "s3:GetObject", `arn:aws:s3:::shop-config/`));
    assert.ok(!allows(policy, "s3:PutObject", `arn:aws:s3:::shop-config/${key}`));
    assert.ok(!allows(policy, "s3:ListBucket", "arn:aws:s3:::shop-config"));
  });

  it("decrypts with exactly its key", async () => {
    const run = await collecting({ ...collector, kmsKeyId: arn("kms", "key/1") });
    const policy = requiredOf(run, "task");
    assert.ok(allows(policy, "kms:Decrypt", arn("kms", "key/1")));
    assert.ok(!allows(policy, "kms:Decrypt", arn("kms", "key/2")));
  });

  it("leaves ECS nothing to read", async () => {
    const policy = String(requiredOf(await collecting(collector), "execution"));
    assert.deepEqual([policy.includes("ssm:"), policy.includes("s3:")], [false, false]);
  });
});
