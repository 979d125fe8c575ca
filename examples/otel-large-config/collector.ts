const EVERY_METRIC = [["service.name"], ["service.name", "area"]];

/** Which metrics of an area become metrics of CloudWatch, and by what they can be told apart. */
function declarationsOf(area: string) {
  const inArea = [{ label_names: ["area"], regex: `^${area}$` }];
  return [
    {
      dimensions: [...EVERY_METRIC, ["service.name", "area", "http.route"]],
      metric_name_selectors: ["^http\\.server\\.request\\.duration$", "^http\\.server\\.active"],
      label_matchers: inArea,
    },
    {
      dimensions: [...EVERY_METRIC, ["service.name", "area", "db.operation.name"]],
      metric_name_selectors: ["^db\\.client\\.operation\\.duration$", "^db\\.client\\.connection"],
      label_matchers: inArea,
    },
    {
      dimensions: [...EVERY_METRIC, ["service.name", "area", "messaging.destination.name"]],
      metric_name_selectors: ["^messaging\\.process\\.duration$", "^messaging\\.client\\.sent"],
      label_matchers: inArea,
    },
  ];
}

/**
 * A collector that makes metrics of CloudWatch of what is declared, area by area of an application,
 * and of nothing else: each combination of dimensions is charged.
 */
export function collectorOf(areas: string[]) {
  return {
    extensions: { health_check: null },
    receivers: {
      otlp: {
        protocols: {
          grpc: { endpoint: "localhost:4317" },
          http: { endpoint: "localhost:4318" },
        },
      },
    },
    processors: {
      memory_limiter: {
        check_interval: "1s",
        limit_percentage: 80,
        spike_limit_percentage: 20,
      },
      batch: null,
    },
    exporters: {
      awsemf: {
        namespace: "Shop",
        log_group_name: "/shop/metrics",
        log_retention: 30,
        dimension_rollup_option: "NoDimensionRollup",
        metric_declarations: areas.flatMap(declarationsOf),
      },
    },
    service: {
      extensions: ["health_check"],
      pipelines: {
        metrics: {
          receivers: ["otlp"],
          processors: ["memory_limiter", "batch"],
          exporters: ["awsemf"],
        },
      },
    },
  };
}
