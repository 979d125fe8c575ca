import * as aws from "@pulumi/aws";
import { EcsService } from "pulumi-ecs-sidecars";
import { webapp } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");

  const service = new EcsService("webapp", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    cpu: 512,
    memory: 1024,
    containerName: "webapp",
    container: {
      image: "public.ecr.aws/docker/library/node:22-alpine",
      command: ["node", "-e", webapp],
      port: 8080,
    },
    logRouter: {
      // A file of AWS's image: what a line has as JSON becomes fields of its record.
      configFilePath: "/fluent-bit/configs/parse-json.conf",
      memory: 128,
      cloudWatch: { logGroupName: "/ecs/webapp", logStreamPrefix: "webapp-" },
    },
  });

  return {
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
    taskSize: { cpu: service.cpu, memory: service.memory },
    logGroups: service.logGroupNames,
  };
};
