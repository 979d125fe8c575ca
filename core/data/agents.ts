// Programs that people run beside an application, by the repositories of their images.
// Checked 2026-11-21. Sources: the Dockerfiles, documentation and task definitions of their publishers.

/** What a known program is there for. */
export type AgentKind = "log-router" | "telemetry" | "proxy" | "configuration";

export interface Agent {
  /** Its name in messages. */
  readonly name: string;
  readonly kind: AgentKind;
  /** The path of the repository, without registry and tag. */
  readonly repository: RegExp;
  /** The publisher's own repositories, where their images hold neither a shell nor curl or wget. */
  readonly withoutShell?: RegExp;
  /** The command by which ECS can ask it for its health. */
  readonly probe?: readonly string[];
}

/** The first that matches counts. */
export const AGENTS: readonly Agent[] = [
  {
    name: "OpenTelemetry collector",
    kind: "telemetry",
    repository: /(^|\/)aws-otel-collector$/,
    withoutShell: /(^|\/)(aws-observability|amazon)\/aws-otel-collector$/,
    probe: ["CMD", "/healthcheck"],
  },
  {
    name: "OpenTelemetry collector",
    kind: "telemetry",
    repository: /(^|\/)(opentelemetry-collector[a-z-]*|otelcol[a-z-]*|splunk-otel-collector)$/,
    withoutShell:
      /(^|\/)(otel\/opentelemetry-collector(-contrib|-k8s)?|signalfx\/splunk-otel-collector)$/,
  },
  {
    name: "X-Ray daemon",
    kind: "telemetry",
    repository: /(^|\/)aws-xray-daemon$/,
    withoutShell: /(^|\/)(xray|amazon)\/aws-xray-daemon$/,
  },
  {
    name: "CloudWatch agent",
    kind: "telemetry",
    repository: /(^|\/)cloudwatch-agent$/,
    withoutShell: /(^|\/)(cloudwatch-agent|amazon)\/cloudwatch-agent$/,
  },
  {
    name: "Datadog agent",
    kind: "telemetry",
    repository: /(^|\/)(datadog\/agent|datadog-agent)$/,
    probe: ["CMD-SHELL", "agent health"],
  },
  {
    name: "New Relic agent",
    kind: "telemetry",
    repository: /(^|\/)(newrelic\/(infrastructure|nri-ecs)|newrelic-infra)$/,
  },
  { name: "Grafana Alloy", kind: "telemetry", repository: /(^|\/)grafana\/(alloy|agent)$/ },
  { name: "Vector", kind: "telemetry", repository: /(^|\/)timberio\/vector$/ },
  {
    name: "Fluent Bit",
    kind: "log-router",
    repository: /(^|\/)aws-for-fluent-bit$/,
    probe: ["CMD-SHELL", "curl -f http://127.0.0.1:2020/api/v1/uptime || exit 1"],
  },
  {
    name: "Fluent Bit",
    kind: "log-router",
    repository:
      /(^|\/)(fluent\/fluent-bit|fluent-bit|newrelic-fluentbit-output|newrelic\/logging-firelens-fluentbit)$/,
    withoutShell: /(^|\/)fluent\/fluent-bit$/,
  },
  { name: "Fluentd", kind: "log-router", repository: /(^|\/)(fluentd|fluentd-aggregator)$/ },
  { name: "App Mesh's Envoy", kind: "proxy", repository: /(^|\/)aws-appmesh-envoy$/ },
  { name: "Envoy", kind: "proxy", repository: /(^|\/)(envoyproxy\/)?envoy$/ },
  { name: "Consul dataplane", kind: "proxy", repository: /(^|\/)consul-dataplane$/ },
  { name: "AppConfig agent", kind: "configuration", repository: /(^|\/)aws-appconfig-agent$/ },
  {
    name: "Secrets Manager agent",
    kind: "configuration",
    repository: /(^|\/)(aws-)?secretsmanager-agent$/,
  },
  { name: "Vault agent", kind: "configuration", repository: /(^|\/)(hashicorp\/)?vault$/ },
];
