import { allow, arn } from "../rows/row";
import type { Parts, running } from "./collectors";

// Components that run, and the statements that they need.

export const PUT = ["logs:CreateLogStream", "logs:PutLogEvents"];
export const CREATE = ["logs:CreateLogGroup"];
const SAMPLING = [
  "xray:GetSamplingRules",
  "xray:GetSamplingStatisticSummaries",
  "xray:GetSamplingTargets",
];
export const ROLE = "arn:aws:iam::999999999999:role/telemetry";

type Signal = Parameters<typeof running>[0];

/** The statements of log groups that the collector makes where they are missing. */
export function writes(
  group: string,
  region = "eu-west-1",
  more: readonly string[] = [],
): unknown[] {
  const name = `arn:aws:logs:${region}:123456789012:log-group:${group}`;
  return [allow(PUT, [`${name}:*`]), allow([...CREATE, ...more], [name, `${name}:*`])];
}

export const exporting = (exporter: string, settings: unknown): Parts => ({
  exporters: { [exporter]: settings },
});

const logging = (more: object): Parts =>
  exporting("awscloudwatchlogs", { log_group_name: "/shop", log_stream_name: "web", ...more });

export const signed = (exporter: string, settings: object, signer: unknown = null): Parts => ({
  exporters: { [exporter]: { auth: { authenticator: "sigv4auth" }, ...settings } },
  extensions: { sigv4auth: signer },
});

export const amp = (host: string, id: string): object => ({
  endpoint: `https://${host}/workspaces/${id}/api/v1/remote_write`,
});

/** What the task role may do, the signal, the components, the statements. */
export const PERMISSIONS: readonly [string, Signal, Parts, readonly unknown[]][] = [
  ["nothing", "traces", {}, []],
  ["send traces", "traces", exporting("awsxray", null), [allow(["xray:PutTraceSegments"], ["*"])]],
  [
    "send traces from two exporters",
    "traces",
    { exporters: { awsxray: null, "awsxray/2": { region: "eu-north-1" } } },
    [allow(["xray:PutTraceSegments"], ["*"])],
  ],
  [
    "tell of its own sending",
    "traces",
    exporting("awsxray", { telemetry: { enabled: true } }),
    [allow(["xray:PutTelemetryRecords", "xray:PutTraceSegments"], ["*"])],
  ],
  [
    "tell of its own sending where a variable may ask for it",
    "traces",
    exporting("awsxray", { telemetry: { enabled: "${env:TELL:-false}" } }),
    [allow(["xray:PutTelemetryRecords", "xray:PutTraceSegments"], ["*"])],
  ],
  [
    "only send where its telemetry is off",
    "traces",
    exporting("awsxray", { telemetry: { enabled: false } }),
    [allow(["xray:PutTraceSegments"], ["*"])],
  ],
  [
    "send traces in another role",
    "traces",
    exporting("awsxray", { role_arn: ROLE, telemetry: { enabled: true } }),
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  ["sample", "traces", { receivers: { awsxray: null } }, [allow(SAMPLING, ["*"])]],
  [
    "sample in another role",
    "traces",
    { receivers: { awsxray: { proxy_server: { role_arn: ROLE } } } },
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  ["sample by the proxy", "traces", { extensions: { awsproxy: null } }, [allow(SAMPLING, ["*"])]],
  [
    "sample by the proxy in another role",
    "traces",
    { extensions: { "awsproxy/a": { role_arn: ROLE } } },
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  ["write metrics of any namespace", "metrics", exporting("awsemf", null), writes("/metrics/*")],
  [
    "write metrics of its namespace",
    "metrics",
    exporting("awsemf", { namespace: "Shop/Web" }),
    writes("/metrics/Shop/Web"),
  ],
  [
    "write metrics to a group",
    "metrics",
    exporting("awsemf", { namespace: "Shop", log_group_name: "/shop/metrics" }),
    writes("/shop/metrics"),
  ],
  [
    "write metrics to groups with placeholders",
    "metrics",
    exporting("awsemf", { log_group_name: "/ecs/{ClusterName}/x-{TaskId}/metrics" }),
    writes("/ecs/*/x-*/metrics"),
  ],
  [
    "write metrics to a group that is filled in",
    "metrics",
    exporting("awsemf", { log_group_name: "/shop/${env:ZONE}/metrics" }),
    writes("/shop/*/metrics"),
  ],
  [
    "write metrics to a group with two defaults",
    "metrics",
    exporting("awsemf", { log_group_name: "/shop/${env:ZONE:-${env:REGION:-a}}/metrics" }),
    writes("/shop/*/metrics"),
  ],
  [
    "set the retention of a group",
    "metrics",
    exporting("awsemf", { log_group_name: "/shop", log_retention: 7 }),
    writes("/shop", "eu-west-1", ["logs:PutRetentionPolicy"]),
  ],
  [
    "not set the retention where there is none",
    "metrics",
    exporting("awsemf", { log_group_name: "/shop", log_retention: 0 }),
    writes("/shop"),
  ],
  [
    "set retention and tags of a group",
    "logs",
    logging({ log_retention: 7, tags: { team: "shop" } }),
    writes("/shop", "eu-west-1", ["logs:PutRetentionPolicy", "logs:TagResource"]),
  ],
  [
    "write logs in another region",
    "logs",
    logging({ region: "us-east-1" }),
    writes("/shop", "us-east-1"),
  ],
  [
    "write logs in its own region by its variable",
    "logs",
    logging({ region: "${env:AWS_REGION:-us-east-1}" }),
    writes("/shop"),
  ],
  [
    "write logs in its own region by the short form",
    "logs",
    logging({ region: "${AWS_DEFAULT_REGION}" }),
    writes("/shop"),
  ],
  [
    "write logs in a region that is filled in",
    "logs",
    logging({ region: "${env:LOG_REGION}" }),
    writes("/shop", "*"),
  ],
  [
    "write logs in another role",
    "logs",
    logging({ role_arn: ROLE }),
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  [
    "write samples to a workspace",
    "metrics",
    signed("prometheusremotewrite", amp("aps-workspaces.eu-west-1.amazonaws.com", "ws-1")),
    [allow(["aps:RemoteWrite"], [arn("aps", "workspace/ws-1")])],
  ],
  [
    "write samples by the new name",
    "metrics",
    signed("prometheus_remote_write", amp("aps-workspaces.eu-west-1.amazonaws.com", "ws-1")),
    [allow(["aps:RemoteWrite"], [arn("aps", "workspace/ws-1")])],
  ],
  [
    "write samples to a workspace of another region",
    "metrics",
    signed("prometheusremotewrite", amp("aps-workspaces.us-east-1.amazonaws.com", "ws-1")),
    [allow(["aps:RemoteWrite"], ["arn:aws:aps:us-east-1:123456789012:workspace/ws-1"])],
  ],
  [
    "write samples to a workspace of its own region",
    "metrics",
    signed(
      "prometheusremotewrite",
      amp("aps-workspaces.${env:AWS_REGION}.amazonaws.com", "${env:WORKSPACE}"),
    ),
    [allow(["aps:RemoteWrite"], [arn("aps", "workspace/*")])],
  ],
  [
    "write samples to an address that is filled in",
    "metrics",
    signed("prometheusremotewrite", { endpoint: "${env:AWS_PROMETHEUS_ENDPOINT}" }),
    [allow(["aps:RemoteWrite"], [arn("aps", "workspace/*")])],
  ],
  [
    "write samples in another role",
    "metrics",
    signed("prometheusremotewrite", amp("aps-workspaces.eu-west-1.amazonaws.com", "ws-1"), {
      assume_role: { arn: ROLE, sts_region: "eu-west-1" },
    }),
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  [
    "send samples to somebody else",
    "metrics",
    exporting("prometheusremotewrite", { endpoint: "https://prometheus.example/api/v1/write" }),
    [],
  ],
  [
    "send traces by OTLP",
    "traces",
    signed("otlphttp", { traces_endpoint: "https://xray.eu-west-1.amazonaws.com/v1/traces" }),
    [allow(["xray:PutTraceSegments"], ["*"])],
  ],
  [
    "send metrics by OTLP",
    "metrics",
    signed("otlp_http", {
      metrics_endpoint: "https://monitoring.${env:AWS_REGION}.amazonaws.com/v1/metrics",
    }),
    [allow(["cloudwatch:PutMetricData"], ["*"])],
  ],
  [
    "send logs to a group by OTLP",
    "logs",
    signed("otlphttp", {
      logs_endpoint: "https://logs.us-east-1.amazonaws.com/v1/logs",
      headers: { "x-aws-log-group": "/shop/logs", "x-aws-log-stream": "web" },
    }),
    [allow(["logs:PutLogEvents"], ["arn:aws:logs:us-east-1:123456789012:log-group:/shop/logs:*"])],
  ],
  [
    "send logs in another role by OTLP",
    "logs",
    signed(
      "otlphttp",
      {
        logs_endpoint: "https://logs.eu-west-1.amazonaws.com/v1/logs",
        headers: { "x-aws-log-group": "/shop/logs", "x-aws-log-stream": "web" },
      },
      { assume_role: { arn: ROLE } },
    ),
    [allow(["sts:AssumeRole"], [ROLE])],
  ],
  [
    "send to somebody else by OTLP",
    "traces",
    exporting("otlphttp", { endpoint: "https://otlp.nr-data.net" }),
    [],
  ],
  [
    "observe the cluster",
    "metrics",
    { extensions: { ecs_observer: { cluster_name: "shop", cluster_region: "eu-west-1" } } },
    [
      allow(
        [
          "ec2:DescribeInstances",
          "ecs:DescribeContainerInstances",
          "ecs:DescribeServices",
          "ecs:DescribeTaskDefinition",
          "ecs:DescribeTasks",
          "ecs:ListServices",
          "ecs:ListTasks",
        ],
        ["*"],
      ),
    ],
  ],
  [
    "read the machine's tags",
    "traces",
    { processors: { resourcedetection: { detectors: ["ec2"], ec2: { tags: ["^team$"] } } } },
    [allow(["ec2:DescribeTags"], ["*"])],
  ],
  [
    "read no tags without the detector",
    "traces",
    { processors: { resourcedetection: { detectors: ["ecs"], ec2: { tags: ["^team$"] } } } },
    [],
  ],
  [
    "read no tags where none are asked for",
    "traces",
    { processors: { resource_detection: { detectors: ["env", "ecs", "ec2"] } } },
    [],
  ],
  [
    "look at the machine",
    "metrics",
    { receivers: { awscontainerinsightreceiver: null } },
    [allow(["ec2:DescribeTags", "ec2:DescribeVolumes"], ["*"])],
  ],
  ["read the task's metadata", "metrics", { receivers: { awsecscontainermetrics: null } }, []],
];
