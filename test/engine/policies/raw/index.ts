import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

new aws.ecs.Cluster("shop");

const execution = new aws.iam.Role("execution", {
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
});

new aws.cloudwatch.LogGroup("web", { name: "/shop/web", retentionInDays: 30 });

new aws.iam.RolePolicy("logs", {
  role: execution.name,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: "arn:aws:logs:us-east-1:123456789012:log-group:/shop/web:*",
      },
    ],
  }),
});

new aws.ecs.TaskDefinition("web", {
  family: "web",
  cpu: "256",
  memory: "512",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  executionRoleArn: execution.arn,
  volumes: [{ name: "files", efsVolumeConfiguration: { fileSystemId: "fs-0123456789abcdef0" } }],
  containerDefinitions: pulumi.secret(
    JSON.stringify([
      {
        name: "app",
        image: "acme/app:1.4.2",
        essential: true,
        environment: [{ name: "GREETING", value: "hunter2" }],
        mountPoints: [{ sourceVolume: "files", containerPath: "/files" }],
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/shop/web",
            "awslogs-region": "us-east-1",
            "awslogs-stream-prefix": "app",
          },
        },
      },
    ]),
  ),
});
