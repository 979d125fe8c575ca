import assert from "node:assert/strict";
import { changes, pictureOf } from "../picture";
import { runService, runTask } from "../programs";
import { NAME, PARAMETER, collector, digest, holds, made } from "../rows/collector";
import { allow, arn, logGroup } from "../rows/row";

const METRICS = logGroup("otel-collector-metrics");

const TEXT = `extensions:
  health_check:
receivers:
  awsxray:
    endpoint: localhost:2000
    transport: udp
    proxy_server:
      endpoint: localhost:2000
  otlp:
    protocols:
      grpc:
        endpoint: localhost:4317
      http:
        endpoint: localhost:4318
processors:
  batch:
  memory_limiter:
    check_interval: 1s
    limit_percentage: 80
    spike_limit_percentage: 20
  resourcedetection:
    detectors:
      - env
      - ecs
exporters:
  awsemf:
    dimension_rollup_option: NoDimensionRollup
    log_group_name: ${METRICS}
    namespace: ECS/AWSOTel/Application
  awsxray:
service:
  extensions:
    - health_check
  pipelines:
    metrics:
      receivers:
        - otlp
      processors:
        - memory_limiter
        - resourcedetection
        - batch
      exporters:
        - awsemf
    traces:
      receivers:
        - otlp
        - awsxray
      processors:
        - memory_limiter
        - resourcedetection
        - batch
      exporters:
        - awsxray
`;

const SAMPLING = [
  "xray:GetSamplingRules",
  "xray:GetSamplingStatisticSummaries",
  "xray:GetSamplingTargets",
];

describe("A collector that nobody configures", () => {
  it("makes exactly this", async () => {
    const before = pictureOf(await runService());
    const own = made(TEXT, collector({ secrets: holds(`${NAME}-${digest(TEXT)}`) }));
    const { containers } = own["web-task-definition"] as { containers: Record<string, object> };
    const variables = [
      { name: "AWS_XRAY_DAEMON_ADDRESS", value: "127.0.0.1:2000" },
      { name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: "http://localhost:4318" },
      { name: "OTEL_EXPORTER_OTLP_PROTOCOL", value: "http/protobuf" },
      {
        name: "OTEL_RESOURCE_ATTRIBUTES",
        value: "service.name=web,service.namespace=shop,deployment.environment.name=dev",
      },
    ];
    assert.deepEqual(changes(before, pictureOf(await runService({ otelCollector: {} }))), {
      ...own,
      "web-logs-otel-collector-metrics": { name: METRICS, retentionInDays: 30 },
      "web-task-policy-otel-collector-#": {
        role: "web-task-role-1234567",
        statements: [
          allow(
            ["logs:CreateLogStream", "logs:PutLogEvents"],
            [arn("logs", `log-group:${METRICS}:*`)],
          ),
          allow(SAMPLING, ["*"]),
          allow(["xray:PutTraceSegments"], ["*"]),
        ],
      },
      "web-task-definition": {
        containers: { ...containers, app: { ...containers["app"], environment: variables } },
      },
    });
  });

  it("warns of nothing", async () => {
    assert.deepEqual((await runService({ otelCollector: {} })).warnings, []);
  });

  it("is known at preview, every byte of it", async () => {
    const update = await runService({ otelCollector: {} });
    const preview = await runService({ otelCollector: {} }, { preview: true });
    assert.deepEqual(preview.declared, update.declared);
    assert.equal(pictureOf(update)[PARAMETER]?.["insecureValue"], TEXT);
    assert.deepEqual(pictureOf(preview)[PARAMETER], pictureOf(update)[PARAMETER]);
    assert.deepEqual(
      pictureOf(preview)["web-task-definition"]?.["containers"],
      pictureOf(update)["web-task-definition"]?.["containers"],
    );
  });

  it("makes the same in a task definition without a service", async () => {
    const run = await runTask({ otelCollector: {} });
    assert.deepEqual(run.declared.filter((label) => label.includes("job-")).map(withoutDigest), [
      "aws:cloudwatch/logGroup:LogGroup job-logs-app",
      "aws:cloudwatch/logGroup:LogGroup job-logs-otel-collector",
      "aws:cloudwatch/logGroup:LogGroup job-logs-otel-collector-metrics",
      "aws:ssm/parameter:Parameter job-parameter-otel-collector-#",
      "aws:iam/role:Role job-task-role",
      "aws:iam/rolePolicy:RolePolicy job-task-policy-otel-collector-#",
      "aws:iam/role:Role job-execution-role",
      "aws:iam/rolePolicy:RolePolicy job-execution-policy-app-#",
      "aws:iam/rolePolicy:RolePolicy job-execution-policy-otel-collector-#",
      "aws:ecs/taskDefinition:TaskDefinition job-task-definition",
    ]);
  });

  it("tells the name of its parameter and of its log group", async () => {
    const outputs = (await runService({ otelCollector: {} })).resources[0]?.outputs;
    assert.deepEqual(outputs?.["parameterNames"], {
      "otel-collector": `${NAME}-${digest(TEXT)}`,
    });
    assert.deepEqual(outputs["logGroupNames"], {
      app: logGroup("app"),
      "otel-collector": logGroup("otel-collector"),
    });
  });

  it("keeps its metrics in the standard class, whatever the task's logs are in", async () => {
    const run = await runService({
      otelCollector: {},
      logging: { logGroupClass: "INFREQUENT_ACCESS", retentionInDays: 7 },
    });
    assert.deepEqual(run.resource("web-logs-otel-collector-metrics").inputs, {
      name: METRICS,
      retentionInDays: 7,
    });
    assert.equal(
      run.resource("web-logs-otel-collector").inputs["logGroupClass"],
      "INFREQUENT_ACCESS",
    );
  });

  it("takes its metrics group with it when it is configured", async () => {
    const run = await runService({ otelCollector: { configYaml: CONFIGURED } });
    assert.ok(!run.declared.some((label) => label.includes("otel-collector-metrics")));
  });
});

const CONFIGURED = `{"receivers": {"statsd": null}, "exporters": {"debug": null},
  "service": {"pipelines": {"metrics": {"receivers": ["statsd"], "exporters": ["debug"]}}}}`;

function withoutDigest(label: string): string {
  return label.replace(/-[0-9a-f]{8}$/, "-#");
}
