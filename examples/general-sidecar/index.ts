import * as aws from "@pulumi/aws";
import { EcsService } from "pulumi-ecs-sidecars";
import { loadBalancer, sharedFiles } from "./infrastructure";
import { api } from "./programs";

const nginxConf = `server {
  listen 80;
  location / {
    proxy_pass http://127.0.0.1:3000;
  }
  location /files/ {
    alias /etc/mount1/;
  }
}
`;

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");
  const balancer = loadBalancer(vpc.id, subnets.ids);
  const files = sharedFiles(vpc.id, subnets.ids);

  const service = new EcsService(
    "api",
    {
      cluster: cluster.arn,
      network: {
        subnets: subnets.ids,
        // Makes a security group that lets nothing in but the load balancer, and only to nginx.
        vpcId: vpc.id,
        ingressSecurityGroups: [balancer.securityGroup.id],
        assignPublicIp: true, // the default VPC has no other way to pull images
      },
      container: {
        image: "public.ecr.aws/docker/library/node:22-alpine",
        command: ["node", "-e", api],
        port: 3000,
        healthCheck: { command: ["CMD-SHELL", "wget -q -O - http://127.0.0.1:3000/ || exit 1"] },
        // A mount of an EFS volume is read-only unless it says otherwise.
        mountPoints: [{ sourceVolume: "files", containerPath: "/etc/mount1", readOnly: false }],
      },
      sidecars: {
        nginx: {
          image: "public.ecr.aws/nginx/nginx:1.27-alpine",
          port: 80,
          cpu: 64,
          memory: 128,
          // Kept in an SSM parameter that the component makes, grants and replaces on change.
          documents: { NGINX_CONF: { content: nginxConf } },
          command: [
            "/bin/sh",
            "-c",
            'printf "%s" "$NGINX_CONF" > /etc/nginx/conf.d/default.conf && exec nginx -g "daemon off;"',
          ],
          dependsOn: { app: "HEALTHY" },
          mountPoints: [{ sourceVolume: "files", containerPath: "/etc/mount1" }],
        },
      },
      volumes: {
        files: {
          efs: { fileSystemId: files.fileSystem.id, accessPointId: files.accessPoint.id },
        },
      },
      loadBalancers: [{ targetGroupArn: balancer.targetGroup.arn, containerName: "nginx" }],
    },
    // ECS refuses a target group without a listener, and tasks need the mount targets.
    { dependsOn: [balancer.listener, ...files.mountTargets] },
  );

  return {
    url: balancer.url,
    taskDefinition: service.taskDefinitionArn,
    logGroups: service.logGroupNames,
    parameters: service.parameterNames,
    requiredTaskPolicy: service.requiredTaskPolicy,
  };
};
