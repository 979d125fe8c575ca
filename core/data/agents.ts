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
  /** The user of the image, where it is known not to be root. */
  readonly user?: string;
  /** Ports on which it listens as long as nobody configures it: `2000/udp`. */
  readonly listens?: readonly string[];
  /** Ports on which it may listen besides: telemetry and administration. */
  readonly mayListen?: readonly string[];
  /** Variables that configure on what it listens. */
  readonly configuredBy?: readonly string[];
}

/** Ports of the receivers and extensions of a collector, where they are not configured. */
const COLLECTOR_PORTS = [
  "4317/tcp",
  "4318/tcp",
  "2000/udp",
  "2000/tcp",
  "8125/udp",
  "9411/tcp",
  "13133/tcp",
  "14250/tcp",
  "14268/tcp",
  "1777/tcp",
  "55679/tcp",
  "8888/tcp",
];

/** The collector of OpenTelemetry, whoever builds it, by its name in messages. */
export const COLLECTOR = "OpenTelemetry collector";

/** The proxy that App Mesh configured, by its name in messages. */
export const APP_MESH_ENVOY = "App Mesh's Envoy";

/** The first that matches counts. */
export const AGENTS: readonly Agent[] = [
  {
    name: COLLECTOR,
    kind: "telemetry",
    repository: /(^|\/)aws-otel-collector$/,
    withoutShell: /(^|\/)(aws-observability|amazon)\/aws-otel-collector$/,
    probe: ["CMD", "/healthcheck"],
    user: "4317",
    listens: ["4317/tcp", "2000/udp"],
    mayListen: COLLECTOR_PORTS,
    configuredBy: ["AOT_CONFIG_CONTENT"],
  },
  {
    name: COLLECTOR,
    kind: "telemetry",
    repository: /(^|\/)splunk-otel-collector$/,
    withoutShell: /(^|\/)signalfx\/splunk-otel-collector$/,
    user: "999",
    listens: ["4317/tcp", "4318/tcp", "13133/tcp", "9411/tcp"],
    mayListen: COLLECTOR_PORTS,
    configuredBy: ["SPLUNK_CONFIG", "SPLUNK_CONFIG_YAML"],
  },
  {
    name: COLLECTOR,
    kind: "telemetry",
    repository: /(^|\/)(opentelemetry-collector[a-z-]*|otelcol[a-z-]*)$/,
    withoutShell: /(^|\/)otel\/opentelemetry-collector(-contrib|-k8s)?$/,
    mayListen: COLLECTOR_PORTS,
  },
  {
    name: "X-Ray daemon",
    kind: "telemetry",
    repository: /(^|\/)aws-xray-daemon$/,
    withoutShell: /(^|\/)(xray|amazon)\/aws-xray-daemon$/,
    user: "10001",
    listens: ["2000/udp", "2000/tcp"],
  },
  {
    name: "CloudWatch agent",
    kind: "telemetry",
    repository: /(^|\/)cloudwatch-agent$/,
    withoutShell: /(^|\/)(cloudwatch-agent|amazon)\/cloudwatch-agent$/,
    mayListen: ["4315/tcp", "4316/tcp", "4317/tcp", "4318/tcp", "2000/udp", "2000/tcp", "8125/udp"],
  },
  {
    name: "Datadog agent",
    kind: "telemetry",
    repository: /(^|\/)(datadog\/agent|datadog-agent)$/,
    probe: ["CMD-SHELL", "agent health"],
    listens: ["8125/udp", "8126/tcp"],
    configuredBy: ["DD_DOGSTATSD_PORT", "DD_APM_RECEIVER_PORT"],
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
  {
    name: APP_MESH_ENVOY,
    kind: "proxy",
    repository: /(^|\/)aws-appmesh-envoy$/,
    mayListen: ["9901/tcp", "15000/tcp"],
  },
  {
    name: "Envoy",
    kind: "proxy",
    repository: /(^|\/)(envoyproxy\/)?envoy$/,
    mayListen: ["9901/tcp", "15000/tcp"],
  },
  { name: "Consul dataplane", kind: "proxy", repository: /(^|\/)consul-dataplane$/ },
  {
    name: "AppConfig agent",
    kind: "configuration",
    repository: /(^|\/)aws-appconfig-agent$/,
    mayListen: ["2772/tcp"],
  },
  {
    name: "Secrets Manager agent",
    kind: "configuration",
    repository: /(^|\/)(aws-)?secretsmanager-agent$/,
  },
  { name: "Vault agent", kind: "configuration", repository: /(^|\/)(hashicorp\/)?vault$/ },
];
