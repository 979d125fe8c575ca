const OTEL = "https://opentelemetry.io/docs/collector/";
const ADOT = "https://aws-otel.github.io/docs/";

/** Pages on the OpenTelemetry collector that rules stand on. */
export const OTEL_DOCS = {
  configuration: `${OTEL}configuration/`,
  environmentVariables: `${OTEL}configuration/#environment-variables`,
  pipelines: `${OTEL}configuration/#pipelines`,
  connectors: `${OTEL}configuration/#connectors`,
  authentication: `${OTEL}configuration/#authentication`,
  telemetry: `${OTEL}internal-telemetry/`,
  adotComponents: `${ADOT}introduction/`,
  adotOnEcs: `${ADOT}setup/ecs/`,
  memoryLimiter:
    "https://github.com/open-telemetry/opentelemetry-collector/tree/main/processor/memorylimiterprocessor",
  batch:
    "https://github.com/open-telemetry/opentelemetry-collector/tree/main/processor/batchprocessor",
  debug:
    "https://github.com/open-telemetry/opentelemetry-collector/tree/main/exporter/debugexporter",
  security: "https://opentelemetry.io/docs/security/config-best-practices/",
  sampling: "https://opentelemetry.io/docs/concepts/sampling/",
  tls: "https://github.com/open-telemetry/opentelemetry-collector/tree/main/config/configtls",
  health:
    "https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/extension/healthcheckextension",
} as const;
