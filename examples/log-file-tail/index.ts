import * as aws from "@pulumi/aws";
import { EcsService } from "pulumi-ecs-sidecars";
import { orderService } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");

  const service = new EcsService("order-service", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    containerName: "order-service",
    container: {
      image: "public.ecr.aws/docker/library/eclipse-temurin:21-jdk-alpine",
      command: ["sh", "-c", orderService],
      port: 8080,
      memory: 512,
      environment: { LOG_OUTPUT: "/var/log/app/app.log" },
    },
    logRouter: {
      name: "fluent-bit-sidecar",
      environment: { FLB_LOG_LEVEL: "info" },
      // The files wait while it starts again: the orders need not.
      essential: false,
      // What the application prints stays with awslogs.
      containers: [],
      tail: {
        volume: "log-volume",
        paths: ["/var/log/app/*.log"],
        multilineParsers: ["java"], // a stack trace is one record
      },
    },
  });

  return {
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
    logGroups: service.logGroupNames,
    parameters: service.parameterNames,
    requiredTaskPolicy: service.requiredTaskPolicy,
  };
};
