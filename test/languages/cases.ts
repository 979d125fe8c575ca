import { LOG_ROUTERS } from "./log-routers";
import { outputOf, secret } from "./program";
import type { Component } from "./program";

const IMAGE = "public.ecr.aws/docker/library/busybox:1.36";
const SUBNETS = ["subnet-11111111111111111", "subnet-22222222222222222"];
const ACCOUNT = "us-east-1:123456789012";

/** A program in which every kind of argument stands once. */
export const PROGRAM: readonly Component[] = [
  { type: "EcsTaskDefinition", name: "least", args: { container: { image: IMAGE } } },
  {
    type: "EcsService",
    name: "web",
    args: {
      cluster: "shop",
      network: { subnets: SUBNETS, vpcId: "vpc-11111111111111111" },
      containerName: "api",
      container: {
        image: `123456789012.dkr.ecr.us-east-1.amazonaws.com/api@sha256:${"ab".repeat(32)}`,
        command: ["run", "--verbose", "${not-a-reference}"],
        port: 3000,
        portMappings: [{ containerPort: 9000, protocol: "udp", name: "metrics" }],
        essential: true,
        environment: { B: "two", A: "one", EMPTY: "" },
        secrets: { DB_PASSWORD: "/prod/db/password" },
        secretValues: { TOKEN: secret("canary-token") },
        documents: { CONFIG: { content: "a: 1\n" }, HIDDEN: { content: "b", secret: true } },
        dependsOn: { agent: "HEALTHY" },
        mountPoints: [{ sourceVolume: "scratch", containerPath: "/data", readOnly: false }],
        ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }],
        linuxParameters: { capabilities: { drop: ["ALL"] }, initProcessEnabled: true },
        permissions: [
          {
            actions: ["s3:GetObject"],
            resources: ["arn:aws:s3:::shop/*"],
            conditions: { StringEquals: { "aws:PrincipalTag/team": ["a", "b"] } },
          },
        ],
        logging: { retentionInDays: 7, mode: "blocking" },
        stopTimeout: 60,
      },
      sidecars: {
        agent: {
          image: IMAGE,
          memory: 128,
          essential: false,
          healthCheck: { command: ["CMD-SHELL", "test -f /ready"], interval: 15, startPeriod: 5 },
          restartPolicy: { ignoredExitCodes: [0, 42] },
          appEnvironment: { AGENT: "localhost:4000" },
          readonlyRootFilesystem: true,
        },
        "with-defaults": { image: IMAGE, essential: false },
      },
      volumes: { scratch: {} },
      desiredCount: 2,
      capacityProviders: [{ capacityProvider: "FARGATE_SPOT", weight: 3 }],
      deployment: { minimumHealthyPercent: 50, waitForSteadyState: false },
      runtimePlatform: { cpuArchitecture: "ARM64" },
      logging: { retentionInDays: 90 },
      taskRole: {
        statements: [{ actions: ["sqs:SendMessage"], resources: [`arn:aws:sqs:${ACCOUNT}:jobs`] }],
      },
      acknowledge: { "image-tags-mutable": "a test" },
      tags: { team: "shop", stage: "test" },
    },
  },
  {
    type: "EcsTaskDefinition",
    name: "chained",
    args: {
      container: {
        image: IMAGE,
        environment: { TASK: outputOf("least", "taskDefinitionArn"), KEY: secret("canary-key") },
      },
      taskRole: { arn: outputOf("least", "taskRoleArn") },
    },
  },
  {
    type: "EcsTaskDefinition",
    name: "collected",
    args: { container: { image: IMAGE }, otelCollector: {} },
  },
  {
    type: "EcsTaskDefinition",
    name: "configured",
    args: {
      container: { image: IMAGE },
      otelCollector: {
        config: {
          receivers: { otlp: { protocols: { grpc: {}, http: { endpoint: "localhost:4318" } } } },
          processors: { batch: {}, memory_limiter: { check_interval: "1s", limit_mib: 400 } },
          exporters: { awsxray: { region: "us-east-1", indexed_attributes: ["a", "b"] } },
          service: {
            pipelines: {
              traces: {
                receivers: ["otlp"],
                processors: ["memory_limiter", "batch"],
                exporters: ["awsxray"],
              },
            },
          },
        },
        appDependsOn: "NONE",
        memory: 512,
      },
    },
  },
  {
    type: "EcsTaskDefinition",
    name: "written",
    args: {
      container: { image: IMAGE },
      otelCollector: {
        configYaml: [
          "receivers: { otlp: { protocols: { grpc: } } }",
          "processors: { batch: }",
          'exporters: { otlp: { endpoint: "${env:ENDPOINT}" } }',
          "service: { pipelines: { traces: { receivers: [otlp], processors: [batch], exporters: [otlp] } } }",
          "",
        ].join("\n"),
        delivery: "environment",
        environment: { ENDPOINT: "https://otlp.example.com:4317" },
      },
    },
  },
  ...LOG_ROUTERS,
];
