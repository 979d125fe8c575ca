import * as aws from "@pulumi/aws";

// A program as people write it without this package. Each mistake has its number.

const logs = (stream: string, options: Record<string, string> = {}) => ({
  logDriver: "awslogs",
  options: {
    "awslogs-group": "/shop/web",
    "awslogs-region": "us-east-1",
    "awslogs-stream-prefix": stream,
    mode: "non-blocking",
    "max-buffer-size": "25m",
    ...options,
  },
});

new aws.ecs.TaskDefinition("web", {
  family: "web",
  cpu: "256",
  memory: "3072", // 1: no size of Fargate
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  // 2: awslogs and secrets without an execution role
  containerDefinitions: JSON.stringify([
    {
      name: "app",
      image: "acme/app:1",
      essential: true,
      portMappings: [{ containerPort: 8080 }],
      environment: [{ name: "DB_PASSWORD", value: "hunter2" }], // 3: a credential in the clear
      secrets: [{ name: "TOKEN", valueFrom: "arn:aws:secretsmanager:us-east-1:123456789012" }], // 4: no ARN of a secret
      dependsOn: [
        { containerName: "colector", condition: "START" }, // 5: no such container
        { containerName: "migrate", condition: "SUCCESS" }, // 6: an essential one cannot end well
        { containerName: "cache", condition: "HEALTHY" }, // 7: it has no health check
      ],
      mountPoints: [{ sourceVolume: "data", containerPath: "/data" }], // 8: no such volume
      logConfiguration: logs("app"),
    },
    {
      name: "migrate",
      image: "acme/migrate:1",
      essential: true,
      logConfiguration: logs("migrate"),
    },
    {
      name: "cache",
      image: "redis:7.4",
      essential: false,
      portMappings: [{ containerPort: 8080 }], // 9: taken by the application
      startTimeout: 1, // 10: out of range
      restartPolicy: { enabled: true, restartAttemptPeriod: 10 }, // 11: out of range
      logConfiguration: logs("cache", { "awslogs-multilin-pattern": "^" }), // 12: no option of awslogs
    },
    {
      name: "collector",
      image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
      essential: false,
      healthCheck: { command: ["/healthcheck"], interval: 2 }, // 13: no CMD; 14: out of range
      logConfiguration: { logDriver: "syslgo" }, // 15: no log driver
    },
  ]),
});

new aws.ecs.TaskDefinition("logs", {
  family: "logs",
  pidMode: "host", // 16: Fargate shares no processes with its host
  cpu: "512",
  memory: "1024",
  networkMode: "bridge", // 17: Fargate has awsvpc only
  requiresCompatibilities: ["FARGATE"],
  containerDefinitions: JSON.stringify([
    {
      name: "app",
      image: "acme/app:1",
      essential: true,
      memory: 2048, // 18: more than the task has
      dependsOn: [{ containerName: "router", condition: "STARTED" }], // 19: no condition
      logConfiguration: { logDriver: "awsfirelens", options: { region: "us-east-1" } }, // 20: no output
    },
    {
      name: "router",
      image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16",
      essential: true,
      user: "0",
      memoryReservation: 64,
      firelensConfiguration: { type: "fluentbit" },
      logConfiguration: { logDriver: "awsfirelens", options: { Name: "null" } }, // 21: its own logs
    },
  ]),
});

new aws.ecs.Service("web", {
  cluster: "shop",
  taskDefinition: "web",
  desiredCount: 1,
  launchType: "FARGATE",
  networkConfiguration: { subnets: ["subnet-0123456789abcdef0"] },
  deploymentMinimumHealthyPercent: 100,
  deploymentMaximumPercent: 100, // 22: neither up nor down
  deploymentCircuitBreaker: { enable: true, rollback: true },
});

new aws.ssm.Parameter("collector", {
  name: "/shop/collector",
  type: "String",
  insecureValue: [
    "receivers:",
    "  otlp:",
    "    protocols:",
    "      grpc:",
    "exporters:",
    "  awsxray:",
    "service:",
    "  pipelines:",
    "    traces:",
    "      receivers: [otlp]",
    "      exporters: [xray]", // 23: not defined
  ].join("\n"),
});

new aws.ssm.Parameter("template", {
  name: "/shop/template",
  type: "String",
  insecureValue: "hello {{name}}", // 24: SSM reads it as a reference
});

new aws.iam.Role("task", {
  assumeRolePolicy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "ecs-tasks.amazonaws.com" },
        Action: "sts:AssumeRole",
      },
    ],
  }),
  inlinePolicies: [
    {
      name: "all",
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "s3:GetObject" }], // 25: on nothing
      }),
    },
  ],
});
