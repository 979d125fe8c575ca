import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";
import { measured } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");
  const workspace = new aws.amp.Workspace("metrics", { alias: "otel-amp" });

  const service = new EcsService("api", {
    cluster: cluster.arn,
    network: {
      subnets: subnets.ids,
      vpcId: vpc.id, // makes a security group that lets nothing in
      assignPublicIp: true, // the default VPC has no other way to pull images
    },
    container: {
      image: "public.ecr.aws/docker/library/node:22-alpine",
      command: ["node", "-e", measured],
      port: 8080,
    },
    otelCollector: {
      config: {
        extensions: { health_check: null, sigv4auth: { service: "aps" } },
        receivers: {
          prometheus: {
            config: {
              scrape_configs: [
                {
                  job_name: "api",
                  scrape_interval: "30s",
                  static_configs: [{ targets: ["localhost:8080"] }],
                },
              ],
            },
          },
        },
        processors: {
          memory_limiter: {
            check_interval: "1s",
            limit_percentage: 80,
            spike_limit_percentage: 20,
          },
          batch: null, // a processor with its defaults
        },
        exporters: {
          prometheusremotewrite: {
            // Known only once the workspace exists.
            endpoint: pulumi.interpolate`${workspace.prometheusEndpoint}api/v1/remote_write`,
            auth: { authenticator: "sigv4auth" },
          },
        },
        service: {
          extensions: ["health_check", "sigv4auth"],
          pipelines: {
            metrics: {
              receivers: ["prometheus"],
              processors: ["memory_limiter", "batch"],
              exporters: ["prometheusremotewrite"],
            },
          },
        },
      },
    },
  });

  return {
    service: service.serviceName,
    taskDefinition: service.taskDefinitionArn,
    workspace: workspace.arn,
    parameters: service.parameterNames,
    requiredTaskPolicy: service.requiredTaskPolicy,
  };
};
