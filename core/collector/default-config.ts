import { DEFAULT_ENDPOINTS } from "../data/adot-endpoints";
import type { Json } from "../json";

/** Share of the container's memory at which the collector begins to refuse data, in percent. */
const MEMORY_LIMIT = 80;

/** How much of it may come in between two looks. */
const MEMORY_SPIKE = 20;

/**
 * The configuration of a collector that nobody configures: OTLP and X-Ray traces in, traces to X-Ray
 * and metrics to CloudWatch in the embedded metric format. Listeners are spelt out: nobody outside the
 * task is to reach them, whatever the defaults of a release are.
 */
export function defaultConfig(metricsGroup: string): Json {
  const processors = ["memory_limiter", "resourcedetection", "batch"];
  return {
    extensions: { health_check: null },
    receivers: {
      awsxray: {
        endpoint: DEFAULT_ENDPOINTS.awsxray,
        transport: "udp",
        proxy_server: { endpoint: DEFAULT_ENDPOINTS.awsxray },
      },
      otlp: {
        protocols: {
          grpc: { endpoint: DEFAULT_ENDPOINTS.otlpGrpc },
          http: { endpoint: DEFAULT_ENDPOINTS.otlpHttp },
        },
      },
    },
    processors: {
      batch: null,
      memory_limiter: {
        check_interval: "1s",
        limit_percentage: MEMORY_LIMIT,
        spike_limit_percentage: MEMORY_SPIKE,
      },
      resourcedetection: { detectors: ["env", "ecs"] },
    },
    exporters: {
      awsemf: {
        // As in AWS's own configurations for ECS; other roll-ups multiply the metrics that are paid.
        dimension_rollup_option: "NoDimensionRollup",
        log_group_name: metricsGroup,
        namespace: "ECS/AWSOTel/Application",
      },
      awsxray: null,
    },
    service: {
      extensions: ["health_check"],
      pipelines: {
        metrics: { receivers: ["otlp"], processors, exporters: ["awsemf"] },
        traces: { receivers: ["otlp", "awsxray"], processors, exporters: ["awsxray"] },
      },
    },
  };
}
