import { app, cache } from "./fault";
import type { Fault } from "./fault";
import { STDOUT, router } from "./router";

/** A key that nobody thought up, as credentials are. */
const RANDOM = "0a1b2c3d4e5f60718293a4b50a1b2c3d";

// Faults of a log router and of whom it routes, in the words of what was typed.

export const LOG_ROUTER_FAULTS: readonly Fault[] = [
  {
    title: "unknown container",
    args: router({ containers: ["app", "cashe"] }, cache({})),
    code: "contribution-to-unknown-container",
    path: "logRouter.containers[1]",
    message:
      'The task has no container "cashe"; it has "app", "cache" and "log-router". Did you mean "cache"?',
    fix: "Name a container of the task.",
  },
  {
    title: "route of an unknown container",
    args: router({ routes: { cashe: { s3: { bucket: "logs" } } } }, cache({})),
    code: "contribution-to-unknown-container",
    path: "logRouter.routes.cashe",
    message:
      'The task has no container "cashe"; it has "app", "cache" and "log-router". Did you mean "cache"?',
    fix: "Name a container of the task.",
  },
  {
    title: "router that routes itself",
    args: router({ containers: ["app", "log-router"] }),
    code: "argument-conflict",
    path: "logRouter.containers[1]",
    message: '"log-router" is the log router itself, whose own output goes to awslogs.',
    fix: "Remove it.",
  },
  {
    title: "route of the router itself, by a name of its own",
    args: router({ name: "tap", routes: { tap: { cloudWatch: {} } } }),
    code: "argument-conflict",
    path: "logRouter.routes.tap",
    message: '"tap" is the log router itself, whose own output goes to awslogs.',
    fix: "Remove it.",
  },
  {
    title: "router with the application's name",
    args: router({ name: "app" }),
    code: "argument-conflict",
    path: "logRouter",
    message: '"app" is the application\'s name too.',
    fix: "Give the router a name of its own.",
  },
  {
    title: "container with two routes",
    args: router({ containers: ["app"], routes: { app: { s3: { bucket: "logs" } } } }),
    code: "argument-conflict",
    path: "logRouter.containers[0]",
    message: 'The container "app" has a route of its own.',
    fix: "Remove it here, or remove logRouter.routes.app.",
  },
  {
    title: "log driver of the application, which is routed",
    args: router({}, app({ logging: { retentionInDays: 7 } })),
    code: "argument-conflict",
    path: "container.logging",
    message: 'The log router takes what "app" writes; logging says where it goes too.',
    fix: "Remove it, or name the containers that are routed in logRouter.containers.",
  },
  {
    title: "log driver of a container that is named",
    args: router({ containers: ["cache"] }, cache({ logging: STDOUT })),
    code: "argument-conflict",
    path: "sidecars.cache.logging",
    message: 'The log router takes what "cache" writes; logging says where it goes too.',
    fix: "Remove it, or remove logRouter.containers[0].",
  },
  {
    title: "log driver of a container with a route",
    args: router({ routes: { cache: { s3: { bucket: "logs" } } } }, cache({ logging: STDOUT })),
    code: "argument-conflict",
    path: "sidecars.cache.logging",
    message: 'The log router takes what "cache" writes; logging says where it goes too.',
    fix: "Remove it, or remove logRouter.routes.cache.",
  },
  {
    title: "log driver of the router",
    args: router({ logging: { driver: "splunk", options: { "splunk-url": "https://splunk" } } }),
    code: "argument-conflict",
    path: "logRouter.logging",
    message:
      'The router\'s own output goes to awslogs, not to "splunk": it is where one reads why lines are lost.',
    fix: "Remove the driver, and its options.",
  },
  {
    title: "router that logs to itself",
    args: router({ logging: STDOUT }),
    code: "argument-conflict",
    path: "logRouter.logging",
    message:
      'The router\'s own output goes to awslogs, not to "awsfirelens": it is where one reads why lines are lost.',
    fix: "Remove the driver, and its options.",
  },
  {
    title: "router by an override",
    args: router({ overrides: { firelensConfiguration: { type: "fluentbit" } } }),
    code: "argument-conflict",
    path: "logRouter.overrides.firelensConfiguration",
    message: "What it says has arguments of its own here.",
    fix: "Use type, enableMetadata and configFilePath instead.",
  },
  {
    title: "second router beside it",
    args: router({}, cache({ overrides: { firelensConfiguration: { type: "fluentbit" } } })),
    code: "firelens-router-duplicate",
    path: "logRouter",
    message: 'The task already has a FireLens router: "cache".',
    fix: "Remove firelensConfiguration from all containers but one.",
  },
  {
    title: "router with nothing to do",
    args: router({ containers: [] }),
    code: "firelens-router-unused",
    path: "logRouter.containers",
    message: 'No container has the log driver awsfirelens, so the router "log-router" has no use.',
    fix: "Set the log driver of a container to awsfirelens, or remove the router.",
  },
  {
    title: "port of the router",
    args: router({}, cache({ port: 24224 })),
    code: "firelens-port-taken",
    path: "sidecars.cache.port",
    message: '"cache" takes the port "24224", on which the FireLens router "log-router" listens.',
    fix: "Use another port.",
  },
  {
    title: "router on Windows",
    args: router(
      {},
      {
        ...app({ cpu: 512, memory: 1024 }),
        runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
      },
    ),
    code: "argument-conflict",
    path: "logRouter",
    message: "Windows on Fargate has no FireLens.",
    fix: "Remove logRouter, or run the task on Linux.",
  },
  {
    title: "wait for a health that nobody asks for",
    args: router({ appDependsOn: "HEALTHY" }),
    code: "depends-on-healthy-without-health-check",
    path: "logRouter.appDependsOn",
    message: 'The condition "HEALTHY" waits for "log-router", which has no health check.',
    fix: "Add logRouter.healthCheck, or wait for START.",
  },
  {
    title: "router that waits for whom it routes",
    args: router({ dependsOn: { app: "START" } }),
    code: "depends-on-cycle",
    path: "logRouter",
    message: "Containers wait for each other in a circle: app -> log-router -> app.",
    fix: "Remove one of these dependencies.",
  },
  {
    title: "router of an unknown type",
    args: router({ type: "fluent-bit" }),
    code: "argument-value",
    path: "logRouter.type",
    message: '"fluent-bit" is none of the values that are possible here. Did you mean "fluentbit"?',
    fix: 'Use "fluentbit" or "fluentd".',
  },
  {
    title: "key where the type belongs",
    args: router({ type: RANDOM }),
    code: "argument-value",
    path: "logRouter.type",
    message: '"…" is none of the values that are possible here.',
    fix: 'Use "fluentbit" or "fluentd".',
  },
  {
    title: "credential where a path belongs",
    args: router({ configFilePath: "postgres://shop:hunter2@db" }),
    code: "argument-conflict",
    path: "logRouter.configFilePath",
    message: 'The path "…db" does not begin at the root.',
    fix: 'Write it with a leading "/".',
  },
];
