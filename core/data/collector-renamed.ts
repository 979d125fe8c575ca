// Fields that older releases of the collector had, and what to write instead; by the component and
// the way to the field, where "#" is any item or name. Source: change logs of OpenTelemetry's
// collector and collector-contrib up to v0.156.0.

export const RENAMED_FIELDS: Readonly<Record<string, string>> = {
  "exporters awsemf log_retention_in_days": 'Rename it to "log_retention".',
  "exporters awsemf metric_declarations # metric_name": 'Rename it to "metric_name_selectors".',
  "exporters datadog api_key": 'Move it into "api", as "key".',
  "exporters debug level": 'Use "verbosity": "basic", "normal" or "detailed".',
  "exporters debug loglevel": 'Use "verbosity": "basic", "normal" or "detailed".',
  "exporters kafka encoding":
    'Set it for each signal: "encoding" in "traces", "metrics" or "logs".',
  "exporters kafka topic": 'Set it for each signal: "topic" in "traces", "metrics" or "logs".',
  "exporters otlp insecure": 'Move it into "tls".',
  "exporters otlp tls_settings": 'Rename it to "tls".',
  "exporters otlphttp insecure": 'Move it into "tls".',
  "exporters prometheusremotewrite aws_auth":
    'Define the extension "sigv4auth", enable it, and name it in "auth" as "authenticator".',
  "exporters prometheusremotewrite sending_queue": 'Rename it to "remote_write_queue".',
  "extensions health_check port": 'Use "endpoint", such as "localhost:13133".',
  "extensions sigv4auth role_arn": 'Move it into "assume_role", as "arn".',
  "processors cumulativetodelta metrics": 'Move it into "include", beside a "match_type".',
  "processors memory_limiter ballast_size_mib":
    "Remove it, and set the variable GOMEMLIMIT instead.",
  "processors metricstransform transforms # metric_name": 'Rename it to "include".',
  "receivers kafka encoding":
    'Set it for each signal: "encoding" in "traces", "metrics" or "logs".',
  "receivers kafka topic": 'Set it for each signal: "topics" in "traces", "metrics" or "logs".',
  "receivers otlp protocols endpoint": 'Move it into "grpc" or "http".',
  "receivers otlp protocols http cors_allowed_headers":
    'Move it into "cors", as "allowed_headers".',
  "receivers otlp protocols http cors_allowed_origins":
    'Move it into "cors", as "allowed_origins".',
  "receivers prometheus start_time_metric_regex": "Remove it.",
  "receivers prometheus use_start_time_metric": "Remove it.",
  "service telemetry metrics address": 'Use "readers", with a "pull" exporter "prometheus".',
};
