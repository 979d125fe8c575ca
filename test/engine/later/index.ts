import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";

const cluster = new aws.ecs.Cluster("cluster", { name: "shop" });

new EcsService("web", {
  cluster: cluster.arn,
  network: { subnets: ["subnet-0123456789abcdef0"] },
  container: { image: "public.ecr.aws/docker/library/busybox:1.36" },
  otelCollector: {
    configYaml: pulumi.interpolate`${process.env["CONFIGURATION"] ?? ""}# ${cluster.arn}\n`,
  },
});
