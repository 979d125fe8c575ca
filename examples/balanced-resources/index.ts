import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";
import { envoyConfig, webapp } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const { region } = await aws.getRegion();
  const cluster = new aws.ecs.Cluster("cluster");
  const logs = new aws.cloudwatch.LogGroup("webapp", { retentionInDays: 30 });

  const service = new EcsService("webapp", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    // No cpu and memory here: the smallest Fargate size that holds the three is taken.
    containerName: "webapp",
    container: {
      image: "public.ecr.aws/docker/library/node:22-alpine",
      command: ["node", "-e", webapp],
      // A hard limit alone: as much is reserved, and a leak ends here.
      memory: 768,
      cpu: 384,
      port: 3000,
      healthCheck: { command: ["CMD-SHELL", "wget -q -O - http://127.0.0.1:3000/ || exit 1"] },
      logging: {
        driver: "awsfirelens",
        options: {
          Name: "cloudwatch_logs",
          region,
          log_group_name: logs.name,
          log_stream_prefix: "webapp-",
        },
      },
    },
    sidecars: {
      "log-router": {
        image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16",
        // 64 MiB are kept free for it; in a burst of logs it may take what is unused, up to 128.
        memoryReservation: 64,
        memory: 128,
        cpu: 64,
        overrides: { firelensConfiguration: { type: "fluentbit" } },
        appDependsOn: "START",
        permissions: [
          {
            actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
            resources: [pulumi.interpolate`${logs.arn}:*`],
          },
        ],
      },
      envoy: {
        image: "docker.io/envoyproxy/envoy:v1.38.0",
        memoryReservation: 128,
        memory: 256,
        cpu: 64,
        port: 8080,
        documents: { ENVOY_CONFIG: { content: envoyConfig } },
        command: ["sh", "-c", 'exec envoy --config-yaml "$ENVOY_CONFIG"'],
        dependsOn: { webapp: "HEALTHY" },
      },
    },
  });

  return {
    service: service.serviceName,
    taskSize: { cpu: service.cpu, memory: service.memory },
    taskDefinition: service.taskDefinitionArn,
    logGroups: service.logGroupNames,
  };
};
