import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";
import { traced } from "./programs";

const configYaml = readFileSync(join(__dirname, "collector.yaml"), "utf8");

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");
  const key = new aws.ssm.Parameter("new-relic-key", {
    name: "/otel-new-relic/api-key",
    type: "SecureString",
    value: new pulumi.Config().getSecret("newRelicKey") ?? "no-key-yet",
  });

  const service = new EcsService("api", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to New Relic
    },
    container: {
      image: "public.ecr.aws/docker/library/node:22-alpine",
      command: ["node", "-e", traced],
    },
    otelCollector: {
      configYaml,
      // The configuration names the variable; the key itself stays out of it.
      secrets: { NEW_RELIC_KEY: key.name },
    },
  });

  return {
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
    parameters: service.parameterNames,
    requiredTaskPolicy: service.requiredTaskPolicy,
    requiredExecutionPolicy: service.requiredExecutionPolicy,
  };
};
