import * as aws from "@pulumi/aws";

const source = new aws.secretsmanager.Secret("source", { kmsKeyId: "alias/shop" });

/** A value that a first preview does not know. */
const later = <T>(value: T) => source.arn.apply(() => value);

const trust = { Version: "2012-10-17", Statement: [] };
const role = new aws.iam.Role("worker", {
  assumeRolePolicy: later(JSON.stringify(trust)),
  inlinePolicies: later([{ name: "own", policy: "{}" }]),
  managedPolicyArns: later(["arn:aws:iam::aws:policy/AdministratorAccess"]),
});
const policy = new aws.iam.Policy("read", { policy: later("{}") });
new aws.iam.RolePolicy("more", { role: later("worker"), policy: later("{}") });
new aws.iam.RolePolicyAttachment("read", { role: later("worker"), policyArn: policy.arn });
new aws.iam.RolePolicyAttachmentsExclusive("attached", {
  roleName: later("worker"),
  policyArns: [policy.arn, later("b")],
});

const cluster = new aws.ecs.Cluster("shop", {
  settings: later([{ name: "containerInsights", value: "disabled" }]),
  configuration: later({ executeCommandConfiguration: { logging: "NONE" } }),
});
new aws.cloudwatch.LogGroup("web", {
  retentionInDays: later(0),
  kmsKeyId: later(""),
});
new aws.ssm.Parameter("config", {
  name: later("/shop/config"),
  type: later("String"),
  value: later("{{ }}"),
});
new aws.ecr.Repository("images", { imageTagMutability: later("MUTABLE") });
const files = new aws.efs.FileSystem("files", { encrypted: later(false) });
const point = new aws.efs.AccessPoint("point", {
  fileSystemId: files.id,
  posixUser: later({ uid: 0, gid: 0 }),
  rootDirectory: { path: later("/") },
});
const security = new aws.ec2.SecurityGroup("web", {
  ingress: [{ protocol: "tcp", fromPort: later(0), toPort: 65_535, cidrBlocks: ["0.0.0.0/0"] }],
});
new aws.ec2.SecurityGroupRule("web", {
  type: later("ingress"),
  securityGroupId: security.id,
  protocol: later("-1"),
  fromPort: 4317,
  toPort: 4317,
  cidrBlocks: later(["0.0.0.0/0"]),
});
new aws.vpc.SecurityGroupIngressRule("web", {
  securityGroupId: security.id,
  ipProtocol: "tcp",
  fromPort: 4317,
  toPort: later(4317),
  cidrIpv4: later("0.0.0.0/0"),
});
new aws.cloudwatch.MetricAlarm("cpu", {
  comparisonOperator: "GreaterThanThreshold",
  evaluationPeriods: 1,
  namespace: "AWS/ECS",
  metricName: later("CPUUtilization"),
  dimensions: later({ ServiceName: "web" }),
  alarmActions: later([] as string[]),
});

const task = new aws.ecs.TaskDefinition("web", {
  family: "web",
  cpu: later("256"),
  memory: later("512"),
  networkMode: later("bridge"),
  requiresCompatibilities: later(["FARGATE"]),
  taskRoleArn: role.arn,
  executionRoleArn: role.arn,
  volumes: [
    {
      name: "files",
      efsVolumeConfiguration: {
        fileSystemId: files.id,
        transitEncryption: later("DISABLED"),
        authorizationConfig: { accessPointId: point.id, iam: later("DISABLED") },
      },
    },
  ],
  proxyConfiguration: later({ containerName: "envoy", properties: {} }),
  containerDefinitions: later(JSON.stringify([{ name: "app" }])),
});
new aws.ecs.Service("web", {
  cluster: cluster.arn,
  taskDefinition: task.arn,
  launchType: later("EC2"),
  enableExecuteCommand: later(true),
  loadBalancers: later([{ containerName: "app", containerPort: 80, targetGroupArn: "a" }]),
  networkConfiguration: later({ subnets: ["subnet-1"], assignPublicIp: true }),
  serviceConnectConfiguration: { enabled: true, services: later([{ portName: "web" }]) },
  deploymentCircuitBreaker: later({ enable: false, rollback: false }),
});
