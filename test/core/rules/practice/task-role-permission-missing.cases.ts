import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { allowing, definition, resource, role, stacked } from "../stacked";

const arnOf = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const worker = role("worker");
const works = (container = {}, fields = {}) =>
  definition({ taskRoleArn: arnOf("worker"), ...fields }, container);
const fix = "Add a statement that allows it to a policy of the role.";

const routed = (options: unknown) => ({ logConfiguration: { logDriver: "awsfirelens", options } });
const collector = (...exporters: string[]) => ({
  image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
  environment: [
    {
      name: "AOT_CONFIG_CONTENT",
      value: [
        "receivers: {otlp: {protocols: {grpc: null}}}",
        "exporters:",
        ...exporters.map((exporter) => `  ${exporter}`),
        "service: {pipelines: {traces: {receivers: [otlp], exporters:",
        `  [${exporters.map((exporter) => exporter.split(":")[0]).join(", ")}]}}}`,
      ].join("\n"),
    },
  ],
});
const service = (fields = {}) =>
  resource("service", "shop", {
    serviceName: "shop",
    taskDefinition: "web",
    enableExecuteCommand: true,
    ...fields,
  });
const CHANNELS = ["CreateControlChannel", "CreateDataChannel", "OpenControlChannel"];
const exec = {
  about: "shop",
  path: "enableExecuteCommand",
  message:
    'ECS Exec needs "ssmmessages:OpenDataChannel" on "*"; no policy of the role "worker" allows it.',
  fix,
};
const FIREHOSE = { Name: "firehose", delivery_stream: "orders" };
const firehose =
  'The output "firehose" needs "firehose:PutRecordBatch" on "arn:*:firehose:*:*:deliverystream/orders"; no policy of the role "worker" allows it.';

const DOMAIN = "arn:aws:es:eu-west-1:123456789012:domain/orders";
const searching = routed({
  Name: "opensearch",
  Host: "vpc-orders-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com",
  AWS_Auth: "On",
});

export const cases: RuleCases = {
  valid: [
    {
      name: "a collector with what it needs",
      ...stacked(
        works(collector("awsxray:", "debug:")),
        worker,
        allowing("worker", "xray:PutTraceSegments"),
      ),
    },
    {
      name: "a domain of OpenSearch that it may write to",
      ...stacked(works(searching), worker, allowing("worker", "es:ESHttpPost", `${DOMAIN}/*`)),
    },
    {
      name: "a role that the output assumes",
      ...stacked(works(routed({ ...FIREHOSE, role_arn: arnOf("other") })), worker),
    },
    {
      name: "a log group that is not there yet, which others may make",
      ...stacked(
        works(
          routed({
            Name: "cloudwatch_logs",
            log_group_name: "shop",
            auto_create_group: "true",
            log_retention_days: "7",
          }),
        ),
        worker,
        allowing("worker", "logs:*Log*", "arn:aws:logs:*:*:log-group:shop:*"),
      ),
    },
    {
      name: "a collection of OpenSearch Serverless, which has policies of its own",
      ...stacked(
        works(routed({ Name: "opensearch", AWS_Auth: "On", AWS_Service_Name: "aoss" })),
        worker,
      ),
    },
    {
      name: "ECS Exec",
      ...stacked(works(), service(), worker, allowing("worker", "ssmmessages:*")),
    },
    {
      name: "a log group, which may be there",
      ...stacked(
        works(collector("awscloudwatchlogs: {log_group_name: shop, log_stream_name: all}")),
        worker,
        allowing("worker", "logs:Put*", "arn:aws:logs:*:*:log-group:shop:*"),
        allowing("worker", "logs:CreateLogStream", "arn:aws:logs:*:*:log-group:sho?:*"),
      ),
    },
  ],
  invalid: [
    {
      name: "a collector that may not write",
      ...stacked(works(collector("debug:", "awsxray:")), worker, allowing("worker", "xray:Get*")),
      findings: [
        {
          about: "web",
          path: "containerDefinitions[0].environment[0].value:4:3",
          message:
            'The collector\'s "awsxray" needs "xray:PutTraceSegments" on "*"; no policy of the role "worker" allows it.',
          fix,
        },
      ],
    },
    {
      name: "a permission on the execution role",
      ...stacked(
        works(routed(FIREHOSE), { executionRoleArn: arnOf("starter") }),
        worker,
        role("starter"),
        allowing("starter", "firehose:*"),
      ),
      findings: [
        {
          about: "web",
          path: "containerDefinitions[0].logConfiguration",
          message: `${firehose} The execution role "starter" may; the code in the containers does not have it.`,
          fix,
        },
      ],
    },
    {
      name: "half of the permissions on the execution role",
      ...stacked(
        works(routed({ name: "cloudwatch_logs", log_group_name: "shop" }), {
          executionRoleArn: arnOf("starter"),
        }),
        worker,
        role("starter"),
        allowing("starter", "logs:PutLogEvents"),
      ),
      findings: [
        {
          about: "web",
          path: "containerDefinitions[0].logConfiguration",
          message:
            'The output "cloudwatch_logs" needs "logs:CreateLogStream" and "logs:PutLogEvents" on "arn:*:logs:*:*:log-group:shop:*"; no policy of the role "worker" allows it.',
          fix,
        },
      ],
    },
    {
      name: "another stream",
      ...stacked(
        works(routed(FIREHOSE)),
        worker,
        allowing("worker", "firehose:*", "arn:aws:firehose:*:*:deliverystream/orders-2"),
      ),
      findings: [
        {
          about: "web",
          path: "containerDefinitions[0].logConfiguration",
          message: firehose,
          fix,
        },
      ],
    },
    {
      name: "another domain of OpenSearch",
      ...stacked(works(searching), worker, allowing("worker", "es:*", `${DOMAIN}-2/_bulk`)),
      findings: [
        {
          about: "web",
          path: "containerDefinitions[0].logConfiguration",
          message:
            'The output "opensearch" needs "es:ESHttpPost" on "arn:*:es:eu-west-1:*:domain/orders/*"; no policy of the role "worker" allows it.',
          fix,
        },
      ],
    },
    {
      name: "an execution role that may have more",
      ...stacked(
        works(routed(FIREHOSE), { executionRoleArn: arnOf("starter") }),
        worker,
        role("starter", { ManagedPolicyArns: ["arn:aws:iam::aws:policy/PowerUserAccess"] }),
        allowing("starter", "firehose:*"),
      ),
      findings: [
        {
          about: "web",
          path: "containerDefinitions[0].logConfiguration",
          message: firehose,
          fix,
        },
      ],
    },
    {
      name: "ECS Exec without one of its four",
      ...stacked(
        works(),
        service(),
        worker,
        allowing(
          "worker",
          CHANNELS.map((channel) => `ssmmessages:${channel}`),
        ),
      ),
      findings: [exec],
    },
    {
      name: "no task role",
      ...stacked(
        definition({}, { image: "amazon/aws-xray-daemon:3.x", ...routed({ Name: "kinesis" }) }),
      ),
      findings: [
        {
          about: "web",
          path: "containerDefinitions[0].image",
          message:
            '"app" needs "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets" and "xray:GetSamplingStatisticSummaries"; the task has no task role.',
          fix: "Give the task a role that allows it.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no agent", ...stacked(works(), service({ enableExecuteCommand: false }), worker) },
    { name: "no agent and no role", ...stacked(definition()) },
    { name: "a role that is made elsewhere", ...stacked(works(routed(FIREHOSE))) },
    {
      name: "another role that the output assumes, and outputs of others",
      ...stacked(
        definition({
          taskRoleArn: arnOf("worker"),
          containerDefinitions: [
            { name: "a", image: "a:1", ...routed({ Name: "s3", role_arn: arnOf("other") }) },
            { name: "b", image: "b:1", ...routed({ Name: "datadog" }) },
            { name: "c", image: "c:1", ...routed({}) },
          ],
        }),
        worker,
      ),
    },
  ],
  unknown: [
    {
      name: "a role that is not known",
      ...stacked(definition({ taskRoleArn: UNKNOWN }, routed(FIREHOSE)), worker),
    },
    {
      name: "an output that is not known",
      ...stacked(works(routed({ Name: UNKNOWN })), worker),
    },
    {
      name: "a service whose task is not known",
      ...stacked(works(), service({ taskDefinition: UNKNOWN }), worker),
    },
  ],
};
