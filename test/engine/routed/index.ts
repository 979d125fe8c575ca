import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsService } from "pulumi-ecs-sidecars";

const cluster = new aws.ecs.Cluster("cluster");
const bucket = new aws.s3.Bucket("logs");
const key = new aws.ssm.Parameter("key", { type: "SecureString", value: "not yet" });
const image = "public.ecr.aws/docker/library/busybox:1.37";

new EcsService("web", {
  cluster: cluster.arn,
  network: { subnets: ["subnet-0123456789abcdef0"] },
  container: { image },
  sidecars: { nginx: { image }, worker: { image }, mailer: { image } },
  logRouter: {
    s3: { bucket: bucket.bucket },
    config: pulumi.interpolate`[FILTER]
    Name record_modifier
    Match *
    Record bucket ${bucket.bucket}
`,
    routes: {
      nginx: { firehose: { deliveryStream: pulumi.interpolate`${bucket.bucket}-nginx` } },
      worker: {
        destination: {
          Name: "kinesis_streams",
          region: "us-east-1",
          stream: pulumi.interpolate`${bucket.bucket}-worker`,
        },
      },
      mailer: { splunk: { host: bucket.bucketDomainName, tokenFrom: key.arn } },
    },
  },
});
