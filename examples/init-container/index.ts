import * as aws from "@pulumi/aws";
import { EcsService } from "pulumi-ecs-sidecars";
import { webapp } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");
  const config = new aws.ssm.Parameter("config", {
    type: "String",
    insecureValue: JSON.stringify({ greeting: "hello" }), // unlike value, shown in previews
  });

  const service = new EcsService("webapp", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    containerName: "webapp",
    container: {
      image: "public.ecr.aws/docker/library/node:22-alpine",
      command: ["node", "-e", webapp],
      port: 8080,
      healthCheck: { command: ["CMD-SHELL", "wget -q -O - http://127.0.0.1:8080/ || exit 1"] },
      // Starts only after the loader exited with code 0.
      dependsOn: { "config-loader": "SUCCESS" },
      mountPoints: [{ sourceVolume: "config", containerPath: "/config", readOnly: true }],
    },
    sidecars: {
      "config-loader": {
        image: "public.ecr.aws/aws-cli/aws-cli:2.31.23",
        essential: false, // it exits, which would stop the task
        startTimeout: 60, // a loader that hangs fails the start instead of delaying it for ever
        entryPoint: ["sh", "-c"], // the image's own is "aws", which has no redirection
        command: [
          'aws ssm get-parameter --name "$CONFIG" --query Parameter.Value --output text > /config/app.json',
        ],
        environment: { CONFIG: config.name },
        // Added to the task role: this one call on this one parameter.
        permissions: [
          { sid: "ReadConfig", actions: ["ssm:GetParameter"], resources: [config.arn] },
        ],
        mountPoints: [{ sourceVolume: "config", containerPath: "/config" }],
      },
    },
    volumes: { config: {} },
  });

  return {
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
    logGroups: service.logGroupNames,
    requiredTaskPolicy: service.requiredTaskPolicy,
  };
};
