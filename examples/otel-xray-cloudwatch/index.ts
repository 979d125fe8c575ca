import * as aws from "@pulumi/aws";
import { EcsService } from "pulumi-ecs-sidecars";
import { traced } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");

  const service = new EcsService("orders", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    container: {
      image: "public.ecr.aws/docker/library/node:22-alpine",
      command: ["node", "-e", traced],
    },
    otelCollector: {},
  });

  return {
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
    logGroups: service.logGroupNames,
    parameters: service.parameterNames,
    requiredTaskPolicy: service.requiredTaskPolicy,
  };
};
