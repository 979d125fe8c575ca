import { awslogs, tasked } from "./fault";
import type { Fault } from "./fault";

/** Faults of one container. */
const WITHIN: readonly Fault[] = [
  {
    title: "container name with a dot",
    container: { name: "log.router" },
    ours: "container-name-invalid",
  },
  { title: "image with a space", container: { image: "my app:1" }, ours: "image-form" },
  {
    title: "image by a digest that is too short",
    container: { image: "nginx@sha256:12" },
    ours: "image-form",
  },
  { title: "negative CPU", container: { cpu: -1 }, ours: "container-cpu-negative" },
  {
    title: "memory below its reservation",
    container: { memory: 128, memoryReservation: 256 },
    ours: "memory-below-reservation",
  },
  {
    title: "stop timeout above what Fargate allows",
    container: { stopTimeout: 121 },
    ours: "container-timeout-range",
  },
  {
    title: "working directory that is relative",
    container: { workingDirectory: "app" },
    ours: "working-directory-relative",
  },
  {
    title: "variable without a name",
    container: { environment: [{ name: "", value: "x" }] },
    ours: "environment-name-empty",
  },
  {
    title: "variable that is a secret too",
    container: {
      environment: [{ name: "MODE", value: "x" }],
      secrets: [{ name: "MODE", valueFrom: "/shop/mode" }],
    },
    ours: "environment-name-duplicate",
  },
  {
    title: "secret that is the value itself",
    container: { secrets: [{ name: "URL", valueFrom: "postgres://shop:pw@db/shop" }] },
    ours: "secret-reference-invalid",
  },
  {
    title: "secret and no role that may read it",
    task: {
      ...tasked({ secrets: [{ name: "TOKEN", valueFrom: "/shop/token" }] }),
      executionRoleArn: undefined,
    },
    ours: "execution-role-missing",
  },
  {
    title: "file of variables that does not end with .env",
    container: { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop/app.txt" }] },
    ours: "environment-file-invalid",
  },
  {
    title: "eleven files of variables",
    container: {
      environmentFiles: Array.from({ length: 11 }, (_, i) => ({
        type: "s3",
        value: `arn:aws:s3:::shop/${i}.env`,
      })),
    },
    ours: "environment-file-count",
  },
  {
    title: "registry credentials in a parameter",
    container: {
      repositoryCredentials: {
        credentialsParameter: "arn:aws:ssm:eu-west-1:123456789012:parameter/registry",
      },
    },
    ours: "repository-credentials-invalid",
  },
  {
    title: "health check by a path",
    container: { healthCheck: { command: ["/ready"] } },
    ours: "health-check-command-form",
  },
  {
    title: "health check every second",
    container: { healthCheck: { command: ["CMD", "/ready"], interval: 1 } },
    ours: "health-check-range",
  },
  {
    title: "health check with eleven retries",
    container: { healthCheck: { command: ["CMD", "/ready"], retries: 11 } },
    ours: "health-check-range",
  },
  {
    title: "restart within half a minute",
    container: { restartPolicy: { enabled: true, restartAttemptPeriod: 30 } },
    ours: "restart-policy-range",
  },
  {
    title: "port above 65535",
    container: { portMappings: [{ containerPort: 65536 }] },
    ours: "port-form",
  },
  {
    title: "range of ports that ends before it begins",
    container: { portMappings: [{ containerPortRange: "8010-8000" }] },
    ours: "port-form",
  },
  {
    title: "port name in capitals",
    container: { portMappings: [{ containerPort: 80, name: "Web" }] },
    ours: "port-name-invalid",
  },
  {
    title: "soft limit above the hard limit",
    container: { ulimits: [{ name: "nofile", softLimit: 2048, hardLimit: 1024 }] },
    ours: "ulimit-soft-above-hard",
  },
  {
    title: "kernel parameter of the whole machine",
    container: { systemControls: [{ namespace: "vm.max_map_count", value: "262144" }] },
    ours: "system-control-unknown",
  },
  {
    title: "device without a value",
    container: { resourceRequirements: [{ type: "GPU" }] },
    ours: "field-refused-by-fargate resource-requirement-invalid",
  },
];

/** Faults of what Fargate has not. */
const ON_FARGATE: readonly Fault[] = [
  {
    title: "privileged container on Fargate",
    container: { privileged: true },
    ours: "field-refused-by-fargate",
  },
  {
    title: "GPU on Fargate",
    container: { resourceRequirements: [{ type: "GPU", value: "1" }] },
    ours: "field-refused-by-fargate",
  },
  {
    title: "shared memory on Fargate",
    container: { linuxParameters: { sharedMemorySize: 64 } },
    ours: "field-refused-by-fargate",
  },
  {
    title: "capability on Fargate",
    container: { linuxParameters: { capabilities: { add: ["NET_ADMIN"] } } },
    ours: "capability-refused-by-fargate",
  },
];

/** Faults of where a container logs to. */
const LOGS: readonly Fault[] = [
  {
    title: "mode of logging that is none",
    container: awslogs({ mode: "async" }),
    ours: "log-option-invalid",
  },
  {
    title: "buffer of logs without a unit that is known",
    container: awslogs({ "max-buffer-size": "25 megabytes" }),
    ours: "log-option-invalid",
  },
  {
    title: "two ways to find the beginning of a log event",
    container: awslogs({
      "awslogs-datetime-format": "%Y-%m-%d",
      "awslogs-multiline-pattern": "^INFO",
    }),
    ours: "log-multiline-conflict",
  },
  {
    title: "Splunk without a token",
    container: {
      logConfiguration: {
        logDriver: "splunk",
        options: { "splunk-url": "https://splunk.example.com" },
      },
    },
    ours: "log-option-missing",
  },
  {
    title: "log option that is a secret too",
    container: {
      logConfiguration: {
        logDriver: "splunk",
        options: { "splunk-url": "https://splunk.example.com", "splunk-token": "x" },
        secretOptions: [{ name: "splunk-token", valueFrom: "/shop/splunk" }],
      },
    },
    ours: "log-option-duplicate",
  },
];

export const CONTAINER_FAULTS: readonly Fault[] = [...WITHIN, ...ON_FARGATE, ...LOGS];
