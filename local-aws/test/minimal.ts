import type { Props } from "../values";
import { TRUST } from "./support";

const arn = "arn:aws:ecs:us-east-1:123456789012:cluster/default";
const service = {
  serviceNamespace: "ecs",
  resourceId: "service/a/b",
  scalableDimension: "ecs:service:DesiredCount",
};

/** The least that each type needs; in an order in which each finds what it refers to. */
export const MINIMAL: Record<string, (made: Record<string, string>) => Props> = {
  "aws:ecs/cluster:Cluster": () => ({ name: "default" }),
  "aws:ecs/capacityProvider:CapacityProvider": () => ({
    autoScalingGroupProvider: { autoScalingGroupArn: "arn:aws:autoscaling:x" },
  }),
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": () => ({ clusterName: "default" }),
  "aws:ecs/taskDefinition:TaskDefinition": () => ({
    family: "f",
    containerDefinitions: '[{"name":"a","image":"a:1","memory":128}]',
  }),
  "aws:ecs/service:Service": () => ({ taskDefinition: "f:1" }),
  "aws:ecs/taskSet:TaskSet": () => ({ cluster: arn, service: "s", taskDefinition: "f" }),
  "aws:iam/role:Role": () => ({ name: "r", assumeRolePolicy: TRUST }),
  "aws:iam/rolePolicy:RolePolicy": () => ({ role: "r", policy: "{}" }),
  "aws:iam/policy:Policy": () => ({ policy: "{}" }),
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": (made) => ({
    role: "r",
    policyArn: made["aws:iam/policy:Policy"],
  }),
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": () => ({
    roleName: "r",
    policyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
  }),
  "aws:ssm/parameter:Parameter": () => ({ type: "String", value: "v" }),
  "aws:cloudwatch/logGroup:LogGroup": () => ({}),
  "aws:cloudwatch/metricAlarm:MetricAlarm": () => ({
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
  }),
  "aws:ec2/vpc:Vpc": () => ({ cidrBlock: "10.0.0.0/16" }),
  "aws:ec2/subnet:Subnet": (made) => ({ vpcId: made["aws:ec2/vpc:Vpc"] }),
  "aws:ec2/securityGroup:SecurityGroup": () => ({}),
  "aws:ec2/securityGroupRule:SecurityGroupRule": () => ({
    ...{ type: "ingress", protocol: "tcp", fromPort: 1, toPort: 1, securityGroupId: "sg-1" },
  }),
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": () => ({
    ...{ ipProtocol: "-1", securityGroupId: "sg-1" },
  }),
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": () => ({
    ...{ ipProtocol: "-1", securityGroupId: "sg-1" },
  }),
  "aws:ec2/internetGateway:InternetGateway": () => ({}),
  "aws:ec2/routeTable:RouteTable": (made) => ({ vpcId: made["aws:ec2/vpc:Vpc"] }),
  "aws:ec2/route:Route": () => ({ routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0" }),
  "aws:ec2/routeTableAssociation:RouteTableAssociation": () => ({ routeTableId: "rtb-1" }),
  "aws:lb/loadBalancer:LoadBalancer": () => ({}),
  "aws:lb/targetGroup:TargetGroup": () => ({}),
  "aws:lb/listener:Listener": (made) => ({
    loadBalancerArn: made["aws:lb/loadBalancer:LoadBalancer"],
    defaultActions: [{ type: "forward", targetGroupArn: made["aws:lb/targetGroup:TargetGroup"] }],
  }),
  "aws:lb/listenerRule:ListenerRule": (made) => ({
    listenerArn: made["aws:lb/listener:Listener"],
    actions: [{ type: "forward" }],
    conditions: [{ pathPattern: { values: ["/*"] } }],
  }),
  "aws:efs/fileSystem:FileSystem": () => ({}),
  "aws:efs/mountTarget:MountTarget": (made) => ({
    fileSystemId: made["aws:efs/fileSystem:FileSystem"],
    subnetId: "subnet-1",
  }),
  "aws:efs/accessPoint:AccessPoint": (made) => ({
    fileSystemId: made["aws:efs/fileSystem:FileSystem"],
  }),
  "aws:secretsmanager/secret:Secret": () => ({}),
  "aws:secretsmanager/secretVersion:SecretVersion": (made) => ({
    secretId: made["aws:secretsmanager/secret:Secret"],
    secretString: "s",
  }),
  "aws:kms/key:Key": () => ({}),
  "aws:kms/alias:Alias": (made) => ({ targetKeyId: made["aws:kms/key:Key"] }),
  "aws:s3/bucket:Bucket": () => ({ bucket: "b-1" }),
  "aws:s3/bucketV2:BucketV2": () => ({ bucket: "b-2" }),
  "aws:s3/bucketObject:BucketObject": () => ({ bucket: "b-1", key: "k", content: "c" }),
  "aws:s3/bucketObjectv2:BucketObjectv2": () => ({ bucket: "b-1", key: "k", content: "c" }),
  "aws:ecr/repository:Repository": () => ({ name: "repo" }),
  "aws:ecr/pullThroughCacheRule:PullThroughCacheRule": () => ({
    ecrRepositoryPrefix: "p",
    upstreamRegistryUrl: "public.ecr.aws",
  }),
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": () => ({ repository: "repo", policy: "{}" }),
  "aws:sns/topic:Topic": () => ({}),
  "aws:sqs/queue:Queue": () => ({}),
  "aws:dynamodb/table:Table": () => ({}),
  "aws:amp/workspace:Workspace": () => ({}),
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": () => ({ vpc: "vpc-1" }),
  "aws:servicediscovery/httpNamespace:HttpNamespace": () => ({}),
  "aws:appautoscaling/target:Target": () => ({ ...service, minCapacity: 1, maxCapacity: 2 }),
  "aws:appautoscaling/policy:Policy": () => service,
};
