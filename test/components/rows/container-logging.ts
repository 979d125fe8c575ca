import type { ContainerRow } from "./row";
import { GONE } from "../picture";
import { allow, arn, keptForEver, logConfiguration, SPLUNK, writeLogs } from "./row";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/1";

/** Where a container's output goes. */
export const LOGGING_ROWS: readonly ContainerRow[] = [
  {
    fields: ["ContainerArgs.logging", "ContainerLoggingArgs.logGroupName"],
    set: { logging: { logGroupName: "/shop" } },
    definition: (container) => ({
      logConfiguration: logConfiguration(container, { "awslogs-group": "/shop" }),
    }),
    changes: (container) => ({
      [`web-logs-${container}`]: GONE,
      "web-logs-named-#": { name: "/shop", retentionInDays: 30 },
      [`web-execution-policy-${container}-#`]: { statements: [writeLogs("/shop")] },
    }),
  },
  {
    fields: ["ContainerLoggingArgs.createLogGroup"],
    set: { logging: { createLogGroup: false, logGroupName: "/shop" } },
    definition: (container) => ({
      logConfiguration: logConfiguration(container, { "awslogs-group": "/shop" }),
    }),
    changes: (container) => ({
      [`web-logs-${container}`]: GONE,
      [`web-execution-policy-${container}-#`]: { statements: [writeLogs("/shop")] },
    }),
  },
  {
    fields: ["ContainerLoggingArgs.retentionInDays"],
    set: { logging: { retentionInDays: 0 } },
    changes: (container) => ({
      [`web-logs-${container}`]: { retentionInDays: 0 },
      warnings: { [keptForEver(container)]: true },
    }),
  },
  {
    fields: ["ContainerLoggingArgs.kmsKeyId"],
    set: { logging: { kmsKeyId: KEY } },
    changes: (container) => ({ [`web-logs-${container}`]: { kmsKeyId: KEY } }),
  },
  {
    fields: ["ContainerLoggingArgs.streamPrefix"],
    set: { logging: { streamPrefix: "shop" } },
    definition: (container) => ({
      logConfiguration: logConfiguration(container, { "awslogs-stream-prefix": "shop" }),
    }),
  },
  {
    fields: ["ContainerLoggingArgs.mode"],
    set: { logging: { mode: "blocking" } },
    definition: (container) => ({
      logConfiguration: logConfiguration(container, {
        mode: "blocking",
        "max-buffer-size": undefined,
      }),
    }),
  },
  {
    fields: ["ContainerLoggingArgs.maxBufferSize"],
    set: { logging: { maxBufferSize: "1g" } },
    definition: (container) => ({
      logConfiguration: logConfiguration(container, { "max-buffer-size": "1g" }),
    }),
  },
  {
    fields: ["ContainerLoggingArgs.multilinePattern"],
    set: { logging: { multilinePattern: "^\\d" } },
    definition: (container) => ({
      logConfiguration: logConfiguration(container, { "awslogs-multiline-pattern": "^\\d" }),
    }),
  },
  {
    fields: ["ContainerLoggingArgs.datetimeFormat"],
    set: { logging: { datetimeFormat: "%Y" } },
    definition: (container) => ({
      logConfiguration: logConfiguration(container, { "awslogs-datetime-format": "%Y" }),
    }),
  },
  {
    fields: ["ContainerLoggingArgs.driver", "ContainerLoggingArgs.options"],
    title: "another driver has no log group",
    set: { logging: SPLUNK },
    definition: { logConfiguration: { logDriver: "splunk", options: SPLUNK.options } },
    changes: (container) => ({
      [`web-logs-${container}`]: GONE,
      [`web-execution-policy-${container}-#`]: GONE,
    }),
  },
  {
    fields: ["ContainerLoggingArgs.mode", "ContainerLoggingArgs.maxBufferSize"],
    title: "of another driver",
    beside: { logging: SPLUNK },
    set: { logging: { ...SPLUNK, mode: "non-blocking", maxBufferSize: "4m" } },
    definition: {
      logConfiguration: {
        logDriver: "splunk",
        options: { ...SPLUNK.options, mode: "non-blocking", "max-buffer-size": "4m" },
      },
    },
  },
  {
    fields: ["ContainerLoggingArgs.secretOptions"],
    beside: { logging: SPLUNK },
    set: {
      logging: {
        driver: "splunk",
        options: { "splunk-url": "https://splunk" },
        secretOptions: { "splunk-token": "/splunk" },
      },
    },
    definition: {
      logConfiguration: {
        logDriver: "splunk",
        options: { "splunk-url": "https://splunk" },
        secretOptions: [{ name: "splunk-token", valueFrom: "/splunk" }],
      },
    },
    changes: (container) => ({
      [`web-execution-policy-${container}-#`]: {
        role: "web-execution-role-1234567",
        statements: [allow(["ssm:GetParameters"], [arn("ssm", "parameter/splunk")])],
      },
    }),
  },
];
