import * as aws from "@pulumi/aws";
import { EcsService } from "pulumi-ecs-sidecars";
import { hello } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");

  const service = new EcsService("hello", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    container: {
      image: "public.ecr.aws/docker/library/busybox:1.37",
      command: ["sh", "-c", hello],
    },
    logRouter: {
      // Made here, kept for 30 days; the task role may write to it and to no other.
      cloudWatch: {
        logGroupName: "/copilot/sidecar-test-hello",
        logStreamPrefix: "copilot/",
      },
    },
  });

  return {
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
    logGroups: service.logGroupNames,
    requiredTaskPolicy: service.requiredTaskPolicy,
  };
};
