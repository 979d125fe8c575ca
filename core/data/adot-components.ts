// What AWS's distribution of the OpenTelemetry collector (ADOT) is built from.
// Source: aws-observability/aws-otel-collector, its list of components and its release notes, as of
// v0.49.0 (2026-07-14). Checked 2026-11-21.

/** What pipelines carry. */
export const SIGNALS = ["traces", "metrics", "logs"] as const;
export type Signal = (typeof SIGNALS)[number];

/** Where components stand in a configuration. */
export const SECTIONS = [
  "receivers",
  "processors",
  "exporters",
  "connectors",
  "extensions",
] as const;
export type Section = (typeof SECTIONS)[number];

export function isSection(name: string): name is Section {
  return (SECTIONS as readonly string[]).includes(name);
}

/** The oldest and the newest minor version whose components are known. */
export const ADOT_MINORS = { oldest: 43, newest: 49 } as const;

/** The newest release that is known. */
export const NEWEST_ADOT = "v0.49.0";

const ALL: readonly Signal[] = SIGNALS;
const T: readonly Signal[] = ["traces"];
const M: readonly Signal[] = ["metrics"];
const L: readonly Signal[] = ["logs"];

/** Components and the signals they work with; extensions have none. */
export const ADOT_COMPONENTS: Readonly<
  Record<Section, Readonly<Record<string, readonly Signal[]>>>
> = {
  receivers: {
    awscontainerinsightreceiver: M,
    awsecscontainermetrics: M,
    awsxray: T,
    filelog: L,
    jaeger: T,
    kafka: ALL,
    otlp: ALL,
    prometheus: M,
    statsd: M,
    zipkin: T,
  },
  processors: {
    attributes: ALL,
    batch: ALL,
    cumulativetodelta: M,
    deltatorate: M,
    filter: ALL,
    groupbytrace: T,
    k8sattributes: ALL,
    memory_limiter: ALL,
    metricsgeneration: M,
    metricstransform: M,
    probabilistic_sampler: [...T, ...L],
    resource: ALL,
    resourcedetection: ALL,
    span: T,
    tail_sampling: T,
  },
  exporters: {
    awscloudwatchlogs: L,
    awsemf: M,
    awsxray: T,
    datadog: ALL,
    debug: ALL,
    file: ALL,
    kafka: ALL,
    loadbalancing: ALL,
    logzio: [...T, ...L],
    otlp: ALL,
    otlphttp: ALL,
    prometheus: M,
    prometheusremotewrite: M,
    signalfx: ALL,
  },
  connectors: {},
  extensions: {
    awsproxy: [],
    ecs_observer: [],
    file_storage: [],
    health_check: [],
    pprof: [],
    sigv4auth: [],
    zpages: [],
  },
};

/** A newer name of a component, and the minor version that brought it. */
export interface NewName {
  readonly of: string;
  readonly since: number;
}

/** Newer names: the older ones still work. */
export const ADOT_NEW_NAMES: Readonly<Partial<Record<Section, Readonly<Record<string, NewName>>>>> =
  {
    receivers: { file_log: { of: "filelog", since: 48 } },
    processors: {
      k8s_attributes: { of: "k8sattributes", since: 48 },
      metrics_transform: { of: "metricstransform", since: 49 },
      resource_detection: { of: "resourcedetection", since: 49 },
    },
    exporters: {
      load_balancing: { of: "loadbalancing", since: 49 },
      otlp_grpc: { of: "otlp", since: 48 },
      otlp_http: { of: "otlphttp", since: 48 },
      prometheus_remote_write: { of: "prometheusremotewrite", since: 49 },
    },
  };

/** A component that is gone, the minor version that dropped it, and what to do. */
export interface Removal {
  readonly since: number;
  readonly instead: string;
}

export const ADOT_REMOVED: Readonly<Partial<Record<Section, Readonly<Record<string, Removal>>>>> = {
  exporters: {
    awsprometheusremotewrite: {
      since: 21,
      instead: 'Use "prometheusremotewrite" with the extension "sigv4auth".',
    },
    dynatrace: { since: 37, instead: 'Use "otlphttp" with the OTLP endpoint of Dynatrace.' },
    logging: { since: 42, instead: 'Use "debug".' },
    newrelic: { since: 21, instead: 'Use "otlp" with the OTLP endpoint of New Relic.' },
    sapm: { since: 48, instead: 'Use "otlphttp" with the OTLP endpoint of Splunk.' },
    splunk_hec: { since: 21, instead: "Use an image that has it, such as Splunk's own collector." },
  },
  extensions: {
    memory_ballast: { since: 42, instead: "Remove it; the variable GOMEMLIMIT does its work." },
  },
};

/** Components that a coming release drops. Source: aws-observability/aws-otel-collector#2734. */
export const ADOT_LEAVING: Readonly<Partial<Record<Section, readonly string[]>>> = {
  exporters: ["datadog", "logzio", "signalfx"],
};
