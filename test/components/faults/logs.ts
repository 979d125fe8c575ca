import { app, cache, IMAGE } from "./fault";
import type { Fault } from "./fault";

// Faults of log drivers and log routers, in the words of what was typed.

export const LOG_FAULTS: readonly Fault[] = [
  {
    title: "a log driver that Fargate does not have",
    args: () => app({ logging: { driver: "fluentd" } }),
    code: "log-driver-unknown",
    path: "container.logging",
    message: 'Fargate has no log driver "fluentd".',
    fix: 'Use "awslogs", "splunk" or "awsfirelens".',
  },
  {
    title: "an unknown option of awslogs",
    args: () => app({ logging: { options: { "awslogs-streamprefix": "ecs" } } }),
    code: "log-option-unknown",
    path: "container.logging.options.awslogs-streamprefix",
    message:
      'The log driver "awslogs" has no option "awslogs-streamprefix". Did you mean "awslogs-stream-prefix"?',
    fix: "Rename the option, or remove it.",
  },
  {
    title: "splunk without its address",
    args: () => app({ logging: { driver: "splunk", options: { "splunk-token": "x" } } }),
    code: "log-option-missing",
    path: "container.logging",
    message: 'The log driver "splunk" lacks the option "splunk-url".',
    fix: "Set splunk-url in options or secretOptions.",
  },
  {
    title: "a driver for a router that is not there",
    args: () => app({ logging: { driver: "awsfirelens", options: { Name: "stdout" } } }),
    code: "firelens-router-missing",
    path: "container.logging",
    message: 'The log driver is "awsfirelens", and the task has no FireLens router.',
    fix: "Add logRouter, or use another log driver.",
  },
  {
    title: "a router nobody uses",
    args: () => cache({ overrides: { firelensConfiguration: { type: "fluentbit" } } }),
    code: "firelens-router-unused",
    path: "sidecars.cache.overrides.firelensConfiguration",
    message: 'No container has the log driver awsfirelens, so the router "cache" has no use.',
    fix: "Set the log driver of a container to awsfirelens, or remove the router.",
  },
  {
    title: "two routers",
    args: () => ({
      ...app({ logging: { driver: "awsfirelens", options: { Name: "stdout" } } }),
      sidecars: {
        a: { image: IMAGE, overrides: { firelensConfiguration: { type: "fluentbit" } } },
        b: { image: IMAGE, overrides: { firelensConfiguration: { type: "fluentbit" } } },
      },
    }),
    code: "firelens-router-duplicate",
    path: "sidecars.b.overrides.firelensConfiguration",
    message: 'The task already has a FireLens router: "a".',
    fix: "Remove firelensConfiguration from all containers but one.",
  },
  {
    title: "a router of an unknown type",
    args: () => ({
      ...app({ logging: { driver: "awsfirelens", options: { Name: "stdout" } } }),
      ...cache({ overrides: { firelensConfiguration: { type: "fluent-bit" } } }),
    }),
    code: "firelens-type-unknown",
    path: "sidecars.cache.overrides.firelensConfiguration.type",
    message: 'FireLens has no type "fluent-bit". Did you mean "fluentbit"?',
    fix: 'Use "fluentbit" or "fluentd".',
  },
  {
    title: "a router's configuration in S3",
    args: () => ({
      ...app({ logging: { driver: "awsfirelens", options: { Name: "stdout" } } }),
      ...cache({
        overrides: {
          firelensConfiguration: {
            type: "fluentbit",
            options: {
              "config-file-type": "s3",
              "config-file-value": "arn:aws:s3:::bucket/fluent.conf",
            },
          },
        },
      }),
    }),
    code: "firelens-option-invalid",
    path: "sidecars.cache.overrides.firelensConfiguration.options.config-file-type",
    message: 'Fargate reads no configuration from "s3".',
    fix: 'Use "file" with a file in the image.',
  },
  {
    title: "routed output without a plugin",
    args: () => ({
      ...app({ logging: { driver: "awsfirelens", options: { Host: "logs" } } }),
      ...cache({ overrides: { firelensConfiguration: { type: "fluentbit" } } }),
    }),
    code: "firelens-output-missing",
    path: "container.logging",
    message: 'The options name no output; the router is of type "fluentbit".',
    fix: "Set Name to the output plugin.",
  },
];
