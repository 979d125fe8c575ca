import * as aws from "@pulumi/aws";
import { EcsService } from "pulumi-ecs-sidecars";
import { processReports, writeReports } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");

  const service = new EcsService("reports", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    container: {
      image: "public.ecr.aws/docker/library/busybox:1.37",
      command: ["sh", "-c", writeReports],
      mountPoints: [{ sourceVolume: "shared-data", containerPath: "/data/output" }],
    },
    sidecars: {
      processor: {
        image: "public.ecr.aws/docker/library/busybox:1.37",
        command: ["sh", "-c", processReports],
        // The task goes on without it ...
        essential: false,
        // ... and ECS starts it again, if it ran for a minute before it failed.
        restartPolicy: { restartAttemptPeriod: 60 },
        memoryReservation: 32,
        memory: 64,
        // It only reads, so it can break nothing.
        mountPoints: [
          { sourceVolume: "shared-data", containerPath: "/data/input", readOnly: true },
        ],
        // Starts before the application and stops after it: no report is missed.
        appDependsOn: "START",
      },
    },
    volumes: { "shared-data": {} },
  });

  return {
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
    taskSize: { cpu: service.cpu, memory: service.memory },
    logGroups: service.logGroupNames,
  };
};
