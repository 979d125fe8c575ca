import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

const EVERYWHERE = ["0.0.0.0/0"];

/** An application load balancer that sends what comes in on port 80 to tasks by their addresses. */
export function loadBalancer(vpcId: string, subnets: string[]) {
  const securityGroup = new aws.ec2.SecurityGroup("load-balancer", {
    vpcId,
    ingress: [{ protocol: "tcp", fromPort: 80, toPort: 80, cidrBlocks: EVERYWHERE }],
    egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: EVERYWHERE }],
  });
  const balancer = new aws.lb.LoadBalancer("api", {
    subnets,
    securityGroups: [securityGroup.id],
  });
  const targetGroup = new aws.lb.TargetGroup("api", {
    vpcId,
    port: 80,
    protocol: "HTTP",
    targetType: "ip",
  });
  const listener = new aws.lb.Listener("http", {
    loadBalancerArn: balancer.arn,
    port: 80,
    protocol: "HTTP",
    defaultActions: [{ type: "forward", targetGroupArn: targetGroup.arn }],
  });
  return {
    securityGroup,
    targetGroup,
    listener,
    url: pulumi.interpolate`http://${balancer.dnsName}`,
  };
}

/** A file system that containers share, seen through an access point of its own. */
export function sharedFiles(vpcId: string, subnets: string[]) {
  const securityGroup = new aws.ec2.SecurityGroup("files", {
    vpcId,
    ingress: [{ protocol: "tcp", fromPort: 2049, toPort: 2049, cidrBlocks: ["172.31.0.0/16"] }],
  });
  const fileSystem = new aws.efs.FileSystem("files", { encrypted: true });
  const accessPoint = new aws.efs.AccessPoint("files", {
    fileSystemId: fileSystem.id,
    posixUser: { uid: 1000, gid: 1000 },
    rootDirectory: {
      path: "/api",
      creationInfo: { ownerUid: 1000, ownerGid: 1000, permissions: "755" },
    },
  });
  const mountTargets = subnets.map(
    (subnetId, i) =>
      new aws.efs.MountTarget(`files-${i}`, {
        fileSystemId: fileSystem.id,
        subnetId,
        securityGroups: [securityGroup.id],
      }),
  );
  return { fileSystem, accessPoint, mountTargets };
}
