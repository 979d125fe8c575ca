import { GONE } from "../picture";
import type { TaskRow } from "./row";
import { allow, arn, logConfiguration, logGroup, unusedVolume, writeLogs } from "./row";

const KEY = arn("kms", "key/1");

/** What the containers of a task share. */
export const TASK_ROWS: readonly TaskRow[] = [
  {
    fields: ["EcsTaskDefinitionArgs.container"],
    set: { container: { image: "httpd:2.4" } },
    changes: { "web-task-definition": { containers: { app: { image: "httpd:2.4" } } } },
  },
  {
    fields: ["EcsTaskDefinitionArgs.containerName"],
    set: { containerName: "shop" },
    changes: {
      "web-logs-app": GONE,
      "web-logs-shop": { name: logGroup("shop"), retentionInDays: 30 },
      "web-execution-policy-app-#": GONE,
      "web-execution-policy-shop-#": {
        role: "web-execution-role-1234567",
        statements: [writeLogs(logGroup("shop"))],
      },
      "web-task-definition": {
        containers: {
          app: GONE,
          shop: {
            image: "nginx:1.27",
            essential: true,
            environment: [],
            portMappings: [],
            mountPoints: [],
            volumesFrom: [],
            systemControls: [],
            logConfiguration: logConfiguration("shop"),
          },
        },
      },
    },
  },
  {
    fields: [
      "EcsTaskDefinitionArgs.sidecars",
      "SidecarArgs.appDependsOn",
      "SidecarArgs.appEnvironment",
    ],
    set: {
      sidecars: {
        cache: {
          image: "redis:7",
          appDependsOn: "START",
          appEnvironment: { REDIS: "redis://localhost:6379" },
        },
      },
    },
    changes: {
      "web-logs-cache": { name: logGroup("cache"), retentionInDays: 30 },
      "web-execution-policy-cache-#": {
        role: "web-execution-role-1234567",
        statements: [writeLogs(logGroup("cache"))],
      },
      "web-task-definition": {
        containers: {
          app: {
            environment: [{ name: "REDIS", value: "redis://localhost:6379" }],
            dependsOn: [{ containerName: "cache", condition: "START" }],
          },
          cache: {
            image: "redis:7",
            essential: true,
            environment: [],
            portMappings: [],
            mountPoints: [],
            volumesFrom: [],
            systemControls: [],
            logConfiguration: logConfiguration("cache"),
          },
        },
      },
    },
  },
  {
    fields: ["SidecarArgs.appDependsOn", "SidecarArgs.appEnvironment"],
    title: "the application's own win",
    beside: {
      container: {
        image: "nginx:1.27",
        environment: { REDIS: "redis://cache" },
        dependsOn: { cache: "HEALTHY" },
      },
      sidecars: { cache: { image: "redis:7", healthCheck: { command: ["CMD", "/up"] } } },
    },
    set: {
      sidecars: {
        cache: {
          image: "redis:7",
          healthCheck: { command: ["CMD", "/up"] },
          appDependsOn: "START",
          appEnvironment: { REDIS: "redis://localhost", MORE: "1" },
        },
      },
    },
    changes: {
      "web-task-definition": {
        containers: {
          app: {
            environment: [
              { name: "MORE", value: "1" },
              { name: "REDIS", value: "redis://cache" },
            ],
          },
        },
      },
    },
  },
  {
    fields: ["EcsTaskDefinitionArgs.cpu"],
    set: { cpu: 1024 },
    changes: { "web-task-definition": { cpu: "1024", memory: "2048" } },
  },
  {
    fields: ["EcsTaskDefinitionArgs.memory"],
    set: { memory: 4096 },
    changes: { "web-task-definition": { cpu: "512", memory: "4096" } },
  },
  {
    fields: ["EcsTaskDefinitionArgs.ephemeralStorage"],
    set: { ephemeralStorage: 50 },
    changes: { "web-task-definition": { ephemeralStorage: { sizeInGib: 50 } } },
  },
  {
    fields: ["EcsTaskDefinitionArgs.runtimePlatform", "RuntimePlatformArgs.cpuArchitecture"],
    set: { runtimePlatform: { cpuArchitecture: "ARM64" } },
    changes: {
      "web-task-definition": {
        runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
      },
    },
  },
  {
    fields: ["RuntimePlatformArgs.operatingSystemFamily"],
    set: { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    changes: {
      "web-task-definition": {
        runtimePlatform: {
          cpuArchitecture: "X86_64",
          operatingSystemFamily: "WINDOWS_SERVER_2022_CORE",
        },
        cpu: "1024",
        memory: "2048",
      },
      warnings: {
        '1 piece of advice:\n  container: The Windows container "app" has no cpu: it gets one percent of a CPU. Set cpu. [windows-cpu-missing]': true,
      },
    },
  },
  {
    fields: [
      "EcsTaskDefinitionArgs.logging",
      "LogGroupArgs.retentionInDays",
      "LogGroupArgs.kmsKeyId",
      "LogGroupArgs.logGroupClass",
      "LogGroupArgs.retainOnDelete",
    ],
    set: {
      logging: {
        retentionInDays: 365,
        kmsKeyId: KEY,
        logGroupClass: "INFREQUENT_ACCESS",
        retainOnDelete: true,
      },
    },
    changes: {
      "web-logs-app": {
        retentionInDays: 365,
        kmsKeyId: KEY,
        logGroupClass: "INFREQUENT_ACCESS",
        options: { retainOnDelete: true },
      },
    },
  },
  {
    fields: ["EcsTaskDefinitionArgs.family"],
    set: { family: "shop" },
    changes: {
      "web-task-definition": { family: "shop" },
      "web-service": { taskDefinition: arn("ecs", "task-definition/shop:1") },
    },
  },
  {
    fields: ["EcsTaskDefinitionArgs.retainRevisions"],
    set: { retainRevisions: false },
    changes: { "web-task-definition": { skipDestroy: false } },
  },
  {
    fields: ["EcsTaskDefinitionArgs.imageRegistry"],
    beside: { container: { image: `123456789012.dkr.ecr.eu-west-1.amazonaws.com/hub/nginx:1` } },
    set: { imageRegistry: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/hub/" },
    changes: {
      "web-execution-policy-app-#": {
        statements: [
          allow(["ecr:GetAuthorizationToken"], ["*"]),
          allow(
            ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            [arn("ecr", "repository/hub/nginx")],
          ),
          allow(
            ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"],
            [arn("ecr", "repository/hub/nginx")],
          ),
          writeLogs(logGroup("app")),
        ],
      },
    },
  },
  {
    fields: ["EcsTaskDefinitionArgs.acknowledge"],
    beside: { volumes: { scratch: {} } },
    set: { acknowledge: { "volume-unused": "Mounted by hand." } },
    changes: {
      web: { acknowledge: { "volume-unused": "Mounted by hand." } },
      warnings: { [unusedVolume("scratch")]: GONE },
    },
  },
  {
    fields: ["EcsTaskDefinitionArgs.tags"],
    beside: {
      container: { image: "nginx:1.27", documents: { CONFIG: { content: "a", secret: true } } },
    },
    set: { tags: { team: "shop" } },
    changes: {
      "web-logs-app": { tags: { team: "shop" } },
      "web-parameter-app-CONFIG": { tags: { team: "shop" } },
      "web-task-role": { tags: { team: "shop" } },
      "web-execution-role": { tags: { team: "shop" } },
      "web-task-definition": { tags: { team: "shop" } },
      "web-service": { tags: { team: "shop" } },
    },
  },
];
