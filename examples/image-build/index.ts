import * as aws from "@pulumi/aws";
import * as docker from "@pulumi/docker-build";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");

  const repository = new aws.ecr.Repository("app", { forceDelete: true });
  const login = aws.ecr.getAuthorizationTokenOutput({ registryId: repository.registryId });
  const image = new docker.Image("app", {
    context: { location: "app" },
    platforms: ["linux/amd64"], // what the task runs, whatever the machine that builds
    tags: [pulumi.interpolate`${repository.repositoryUrl}:latest`],
    push: true,
    registries: [
      {
        address: repository.repositoryUrl,
        username: login.userName,
        password: login.password,
      },
    ],
  });

  const service = new EcsService("app", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    container: {
      // "<repository>:latest@sha256:…": a new build is a new revision, an old one stays what it was.
      image: image.ref,
      port: 8080,
      healthCheck: { command: ["CMD-SHELL", "wget -q -O - http://127.0.0.1:8080/ || exit 1"] },
    },
  });

  return {
    image: image.ref,
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
  };
};
