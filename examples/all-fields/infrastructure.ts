import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

// What the service of this example refers to. In a real program much of it exists already.

const EVERYWHERE = ["0.0.0.0/0"];

export interface Place {
  accountId: string;
  region: string;
  vpcId: string;
  subnets: string[];
}

/** A cluster that places tasks on Fargate and on spare, cheaper Fargate capacity. */
export function clusterWithSpot() {
  const cluster = new aws.ecs.Cluster("cluster");
  const capacity = new aws.ecs.ClusterCapacityProviders("cluster", {
    clusterName: cluster.name,
    capacityProviders: ["FARGATE", "FARGATE_SPOT"],
  });
  return { cluster, capacity };
}

/** An application load balancer that sends what comes in on port 80 to port 8080 of the tasks. */
export function loadBalancer({ vpcId, subnets }: Place) {
  const securityGroup = new aws.ec2.SecurityGroup("load-balancer", {
    vpcId,
    ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: EVERYWHERE }],
    egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: EVERYWHERE }],
  });
  const balancer = new aws.lb.LoadBalancer("web", { subnets, securityGroups: [securityGroup.id] });
  const targetGroup = new aws.lb.TargetGroup("web", {
    vpcId,
    port: 8080,
    protocol: "HTTP",
    targetType: "ip",
  });
  const listener = new aws.lb.Listener("http", {
    loadBalancerArn: balancer.arn,
    port: 80,
    protocol: "HTTP",
    defaultActions: [{ type: "forward", targetGroupArn: targetGroup.arn }],
  });
  const url = pulumi.interpolate`http://${balancer.dnsName}`;
  return { securityGroup, targetGroup, listener, url };
}

/** A file system for uploads, seen through an access point of its own. */
export function uploads({ vpcId, subnets }: Place) {
  const securityGroup = new aws.ec2.SecurityGroup("uploads", {
    vpcId,
    ingress: [{ protocol: "tcp", fromPort: 2049, toPort: 2049, cidrBlocks: ["172.31.0.0/16"] }],
  });
  const fileSystem = new aws.efs.FileSystem("uploads", { encrypted: true });
  const accessPoint = new aws.efs.AccessPoint("uploads", {
    fileSystemId: fileSystem.id,
    posixUser: { uid: 1000, gid: 1000 },
    rootDirectory: {
      path: "/uploads",
      creationInfo: { ownerUid: 1000, ownerGid: 1000, permissions: "755" },
    },
  });
  const mountTargets = subnets.map(
    (subnetId, i) =>
      new aws.efs.MountTarget(`uploads-${i}`, {
        fileSystemId: fileSystem.id,
        subnetId,
        securityGroups: [securityGroup.id],
      }),
  );
  return { fileSystem, accessPoint, mountTargets };
}

/** A key of the account's own, which CloudWatch Logs may use too. */
export function encryptionKey({ accountId, region }: Place) {
  const statement = (principal: object, actions: string[]) => ({
    Effect: "Allow",
    Principal: principal,
    Action: actions,
    Resource: "*",
  });
  return new aws.kms.Key("key", {
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        statement({ AWS: `arn:aws:iam::${accountId}:root` }, ["kms:*"]),
        statement({ Service: `logs.${region}.amazonaws.com` }, [
          "kms:Decrypt*",
          "kms:Describe*",
          "kms:Encrypt*",
          "kms:GenerateDataKey*",
          "kms:ReEncrypt*",
        ]),
      ],
    }),
  });
}

/** A secret in Secrets Manager: `{ "key": "value" }`, encrypted with the given key. */
export function secret(name: string, key: aws.kms.Key, content: pulumi.Input<object>) {
  const made = new aws.secretsmanager.Secret(name, { kmsKeyId: key.arn });
  new aws.secretsmanager.SecretVersion(name, {
    secretId: made.id,
    secretString: pulumi.secret(pulumi.jsonStringify(content)),
  });
  return made;
}

/** A bucket with an object that ECS reads more environment variables from. */
export function environmentFile() {
  const bucket = new aws.s3.Bucket("settings", { forceDestroy: true });
  const file = new aws.s3.BucketObjectv2("settings", {
    bucket: bucket.bucket,
    key: "web.env",
    content: "REGION_NAME=Ireland\nSUPPORT_PAGE=https://example.com/support\n",
  });
  return { bucket, file };
}

/** The most that roles made in this account may ever do. */
export function permissionsBoundary() {
  return new aws.iam.Policy("boundary", {
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: "*", Resource: "*" },
        { Effect: "Deny", Action: ["iam:*", "organizations:*"], Resource: "*" },
      ],
    }),
  });
}

/** Copies of ECR Public's images in the account's own registry, made by the first pull. */
export function pullThroughCache({ accountId, region }: Place) {
  const prefix = "ecr-public";
  const rule = new aws.ecr.PullThroughCacheRule("ecr-public", {
    ecrRepositoryPrefix: prefix,
    upstreamRegistryUrl: "public.ecr.aws",
  });
  return { rule, registry: `${accountId}.dkr.ecr.${region}.amazonaws.com/${prefix}` };
}
