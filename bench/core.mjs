import { createRequire } from "node:module";
import { median } from "./statistics.mjs";

const require = createRequire(import.meta.url);
const { assemble, checkCollectorConfig, checkTask, planTask } = require("pulumi-ecs-sidecars/core");

const CONTAINERS = 10;
const RUNS = 500;
const COLLECTOR_RUNS = 100;
const WARM_UP = 2;
const ROUNDS = 5;
const LINES = 300;

function sidecar(index) {
  const path = index === 0 ? "container" : `sidecars.c${index}`;
  const variables = Array.from({ length: 10 }, (_, i) => ({
    path: `${path}.environment.V${i}`,
    name: `V${i}`,
    value: `value ${i}`,
  }));
  return {
    container: {
      path,
      name: `c${index}`,
      image: `repository/image:${index}`,
      ports: [{ path: `${path}.port`, containerPort: 8000 + index, protocol: "tcp" }],
      environment: variables,
      secrets: [{ path: `${path}.secrets.S`, name: "S", value: `/name/${index}` }],
      dockerLabels: [],
      mounts: [],
      dependsOn:
        index === 0
          ? []
          : [{ path: `${path}.dependsOn`, container: `c${index - 1}`, condition: "START" }],
      overrides: {},
    },
    contributions: [],
    statements: [],
    documents: [],
    volumes: [],
  };
}

/** Check and plan of a task of ten containers, after a warm-up. */
export function checkAndPlan() {
  const [application, ...sidecars] = Array.from({ length: CONTAINERS }, (_, i) => sidecar(i));
  const task = assemble({
    sized: "by-plan",
    peek: (leaf) => leaf,
    launchTypes: ["FARGATE"],
    networkMode: "awsvpc",
    platform: {},
    application,
    sidecars,
    volumes: [],
    statements: [],
    kmsKeys: [],
  });
  const once = () => {
    // Rules remember what they found out of a task: each run has another.
    const fresh = { ...task };
    const [mistake] = checkTask(fresh, "invalid");
    if (mistake !== undefined) throw new Error(`the task is valid: ${mistake.message}`);
    checkTask(fresh, "practice");
    planTask(fresh);
  };
  const measured = timed(once, RUNS);
  return [{ what: "check and plan of a 10-container task", measured, budget: 1, unit: "ms" }];
}

/** Validation of a collector's configuration of 300 lines, after a warm-up. */
export function checkConfiguration() {
  const text = configuration();
  const lines = text.trimEnd().split("\n").length;
  if (lines !== LINES) throw new Error(`the configuration has ${lines} lines`);
  const once = () => {
    const [finding] = checkCollectorConfig(text);
    if (finding !== undefined) throw new Error(`the configuration is flawless: ${finding.message}`);
  };
  const measured = timed(once, COLLECTOR_RUNS);
  return [{ what: `check of a ${LINES}-line collector config`, measured, budget: 10, unit: "ms" }];
}

/** CPU milliseconds that one run takes once the code is warm. */
function timed(once, runs) {
  const round = () => {
    const before = process.cpuUsage();
    for (let i = 0; i < runs; i++) once();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / runs;
  };
  for (let i = 0; i < WARM_UP; i++) round();
  return median(Array.from({ length: ROUNDS }, round));
}

const JOBS = 33;

function configuration() {
  const job = (_, i) => `        - job_name: job-${i}
          scrape_interval: 30s
          static_configs:
            - targets: [localhost:${9000 + i}]
          metric_relabel_configs:
            - source_labels: [__name__]
              regex: ^go_(gc|memstats)_.*$
              action: drop
`;
  return `extensions:
  health_check:
receivers:
  otlp:
    protocols:
      grpc:
        endpoint: localhost:4317
      http:
        endpoint: localhost:4318
  prometheus:
    config:
      scrape_configs:
${Array.from({ length: JOBS }, job).join("")}processors:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 80
  batch:
    timeout: 5s
    send_batch_size: 1000
exporters:
  awsxray:
  awsemf:
    namespace: Shop
    log_group_name: /shop/metrics
    dimension_rollup_option: NoDimensionRollup
service:
  extensions: [health_check]
  pipelines:
    traces:
      receivers: [otlp]
      processors: [memory_limiter, batch]
      exporters: [awsxray]
    metrics:
      receivers: [otlp, prometheus]
      processors: [memory_limiter, batch]
      exporters: [awsemf]
`;
}
