import * as aws from "@pulumi/aws";
import { EcsService } from "pulumi-ecs-sidecars";
import type { OtelCollectorArgs } from "pulumi-ecs-sidecars";
import { collectorOf } from "./collector";

const SHOP = ["cart", "catalogue", "checkout", "payment", "search"];
const GROUP = [...SHOP, "accounts", "billing", "claims", "invoices", "mail", "returns"];

export = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const subnets = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const cluster = new aws.ecs.Cluster("cluster");
  const bucket = new aws.s3.Bucket("collectors");

  const withCollector = (name: string, otelCollector: OtelCollectorArgs) =>
    new EcsService(name, {
      cluster: cluster.arn,
      network: {
        subnets: subnets.ids,
        vpcId: vpc.id, // makes a security group that lets nothing in
        assignPublicIp: true, // the default VPC has no other way to pull images
      },
      container: {
        image: "public.ecr.aws/docker/library/busybox:1.37",
        command: ["sh", "-c", "trap 'exit 0' TERM; while true; do sleep 5 & wait $!; done"],
      },
      otelCollector,
    });

  // Above 4096 bytes: an SSM parameter of the Advanced tier, which is charged.
  const shop = withCollector("shop", { config: collectorOf(SHOP) });
  // Above 8192 bytes: no parameter can hold it, so it stands in the task definition ...
  const group = withCollector("group", { config: collectorOf(GROUP) });
  // ... or in S3, where the collector fetches it.
  const fetched = withCollector("fetched", {
    config: collectorOf(GROUP),
    delivery: "s3",
    bucket: bucket.bucket,
  });

  return {
    parameters: shop.parameterNames,
    inTaskDefinition: group.taskDefinitionArn,
    fromS3: fetched.taskDefinitionArn,
    requiredTaskPolicy: fetched.requiredTaskPolicy,
  };
};
