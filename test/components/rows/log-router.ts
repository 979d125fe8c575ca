import { GONE } from "../picture";
import { allow, arn, logGroup, writeLogs } from "./row";
import type { TaskRow } from "./row";
import {
  TASK_POLICY,
  containers,
  firelens,
  made,
  may,
  row,
  sendsTo,
  toLogGroup,
  WAITS,
} from "./router";

const CACHE = { sidecars: { cache: { image: "redis:7" } } };

/** The log router, and whose lines it takes. */
export const LOG_ROUTER_ROWS: readonly TaskRow[] = [
  {
    fields: ["EcsTaskDefinitionArgs.logRouter"],
    set: { logRouter: {} },
    changes: made("log-router"),
  },
  {
    fields: ["LogRouterArgs.name"],
    set: { logRouter: { name: "logs" } },
    changes: made("logs"),
  },
  {
    fields: ["LogRouterArgs.type"],
    beside: { logRouter: {} },
    set: {
      logRouter: { type: "fluentd", image: "shop/fluentd:1", destination: { "@type": "stdout" } },
    },
    changes: containers(
      {
        app: { logConfiguration: sendsTo({ "@type": "stdout" }) },
        "log-router": {
          image: "shop/fluentd:1",
          firelensConfiguration: {
            type: "fluentd",
            options: { "enable-ecs-log-metadata": "true" },
          },
        },
      },
      { "web-logs-app": GONE, [TASK_POLICY]: GONE },
    ),
  },
  {
    fields: ["LogRouterArgs.containers"],
    beside: { ...CACHE, logRouter: {} },
    set: { logRouter: { containers: ["app", "cache"] } },
    changes: containers(
      { cache: { logConfiguration: sendsTo(toLogGroup("cache")), dependsOn: WAITS } },
      {
        "web-execution-policy-cache-#": GONE,
        ...may(
          allow(
            ["logs:CreateLogStream", "logs:PutLogEvents"],
            ["app", "cache"].map((name) => arn("logs", `log-group:${logGroup(name)}:*`)),
          ),
        ),
      },
    ),
  },
  {
    fields: ["LogRouterArgs.routes"],
    beside: { ...CACHE, logRouter: {} },
    set: { logRouter: { routes: { cache: { firehose: { deliveryStream: "logs" } } } } },
    changes: containers(
      {
        cache: {
          logConfiguration: sendsTo({
            Name: "kinesis_firehose",
            delivery_stream: "logs",
            region: "eu-west-1",
          }),
          dependsOn: WAITS,
        },
      },
      {
        "web-logs-cache": GONE,
        "web-execution-policy-cache-#": GONE,
        ...may(
          writeLogs(logGroup("app")),
          allow(["firehose:PutRecordBatch"], [arn("firehose", "deliverystream/logs")]),
        ),
      },
    ),
  },
  row(
    { enableMetadata: false },
    {
      firelensConfiguration: firelens(undefined, false),
    },
  ),
  row(
    { configFilePath: "/fluent-bit/configs/parse-json.conf" },
    {
      firelensConfiguration: firelens({
        "config-file-type": "file",
        "config-file-value": "/fluent-bit/configs/parse-json.conf",
      }),
    },
  ),
  {
    ...row({ configFilePath: "/own.conf" }, {}),
    title: "a file that may have outputs",
    changes: containers(
      {
        app: { logConfiguration: sendsTo({}) },
        "log-router": {
          firelensConfiguration: firelens({
            "config-file-type": "file",
            "config-file-value": "/own.conf",
          }),
        },
      },
      { "web-logs-app": GONE, [TASK_POLICY]: GONE },
    ),
  },
  {
    ...row({ appDependsOn: "NONE" }, {}),
    changes: containers({ app: { dependsOn: GONE } }),
  },
  {
    ...row({ appDependsOn: "HEALTHY", healthCheck: { command: ["CMD", "/up"] } }, {}),
    fields: ["LogRouterArgs.appDependsOn"],
    changes: containers({
      app: { dependsOn: [{ containerName: "log-router", condition: "HEALTHY" }] },
      "log-router": {
        startTimeout: 90,
        healthCheck: {
          command: ["CMD", "/up"],
          interval: 10,
          retries: 2,
          timeout: 5,
          startPeriod: 0,
        },
      },
    }),
  },
];
