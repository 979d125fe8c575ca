import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";
import { api, nginxConf, work } from "./programs";

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");
  const accessLogs = new aws.s3.Bucket("access-logs");
  const key = new aws.ssm.Parameter("datadog-key", {
    name: "/firelens-two-destinations/datadog-key",
    type: "SecureString",
    value: new pulumi.Config().getSecret("datadogKey") ?? "no-key-yet",
  });
  const network = {
    subnets: subnets.ids,
    vpcId: vpc.id, // makes a security group that lets nothing in
    assignPublicIp: true, // the default VPC has no other way to pull images
  };

  // What people read goes to CloudWatch Logs; what is kept for later goes to S3.
  const shop = new EcsService("shop", {
    cluster: cluster.arn,
    network,
    container: {
      image: "public.ecr.aws/docker/library/node:22-alpine",
      command: ["node", "-e", api],
      port: 3000,
      healthCheck: { command: ["CMD-SHELL", "wget -q -O - http://127.0.0.1:3000/ || exit 1"] },
    },
    sidecars: {
      nginx: {
        image: "public.ecr.aws/nginx/nginx:1.27-alpine",
        port: 80,
        memory: 128,
        documents: { NGINX_CONF: { content: nginxConf } },
        command: [
          "/bin/sh",
          "-c",
          'printf "%s" "$NGINX_CONF" > /etc/nginx/conf.d/default.conf && exec nginx -g "daemon off;"',
        ],
        dependsOn: { app: "HEALTHY" },
      },
    },
    logRouter: {
      cloudWatch: {},
      routes: { nginx: { s3: { bucket: accessLogs.bucket }, excludePattern: "ELB-HealthChecker" } },
    },
  });

  // The same to a vendor: the key is read by ECS and stands nowhere here.
  const jobs = new EcsService("jobs", {
    cluster: cluster.arn,
    network,
    container: {
      image: "public.ecr.aws/docker/library/busybox:1.37",
      command: ["sh", "-c", work],
    },
    logRouter: {
      datadog: { apiKeyFrom: key.name, site: "datadoghq.eu", tags: { team: "shop" } },
    },
  });

  return {
    services: [shop.serviceName, jobs.serviceName],
    logGroups: shop.logGroupNames,
    accessLogs: accessLogs.bucket,
    requiredTaskPolicy: shop.requiredTaskPolicy,
    requiredExecutionPolicy: jobs.requiredExecutionPolicy,
  };
};
