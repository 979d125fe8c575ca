// Fields that older releases of the collector had, and what to write instead; by the component and
// the way to the field, where "#" is any item or name. Source: change logs of OpenTelemetry's
// collector and collector-contrib up to v0.156.0.

export const RENAMED_FIELDS: Readonly<Record<string, string>> = {
  "exporters awsemf log_retention_in_days": 'Rename it to "log_retention".',
  "exporters debug loglevel": 'Use "verbosity": "basic", "normal" or "detailed".',
  "exporters kafka encoding":
    'Set it for each signal: "encoding" in "traces", "metrics" or "logs".',
  "exporters kafka topic": 'Set it for each signal: "topic" in "traces", "metrics" or "logs".',
  "exporters otlp insecure": 'Move it into "tls".',
  "exporters prometheusremotewrite aws_auth":
    'Define the extension "sigv4auth", enable it, and name it in "auth" as "authenticator".',
  "extensions health_check port": 'Use "endpoint", such as "localhost:13133".',
  "processors cumulativetodelta metrics": 'Move it into "include", beside a "match_type".',
  "processors memory_limiter ballast_size_mib":
    "Remove it, and set the variable GOMEMLIMIT instead.",
  "processors metricstransform transforms # metric_name": 'Rename it to "include".',
  "receivers kafka encoding":
    'Set it for each signal: "encoding" in "traces", "metrics" or "logs".',
  "receivers kafka topic": 'Set it for each signal: "topics" in "traces", "metrics" or "logs".',
  "receivers prometheus start_time_metric_regex": "Remove it.",
  "receivers prometheus use_start_time_metric": "Remove it.",
  "service telemetry metrics address": 'Use "readers", with a "pull" exporter "prometheus".',
};
