import type { EntryKind } from "../../core";
import type { Json } from "../../core/json";
import { CLUSTER } from "../resources/cluster";
import { POLICY_TEXT } from "../resources/json-text";
import { LOG_GROUP } from "../resources/log-group";
import { PARAMETER } from "../resources/parameter";
import { ROLE } from "../resources/role";
import { SERVICE } from "../resources/service";
import { TASK_DEFINITION } from "../resources/task-definition";
import type { Spelling, Wording } from "../spelling";
import { INGRESS_RULE, SECURITY_GROUP, SECURITY_GROUP_RULE, ofOnePermission } from "./network";

/** What a resource is to rules that look at a whole program. */
export interface EntryType {
  readonly kind: EntryKind;
  readonly spelling: Spelling;
  /** Properties by which AWS's answer names it. */
  readonly identity?: Spelling;
  /** What else becomes of the request. */
  readonly finish?: (request: Json) => Json;
}

const POLICY: Wording = { to: "PolicyDocument", ...POLICY_TEXT };

/** Resources of App Mesh; a mesh calls itself otherwise than its parts call it. */
const APP_MESH: Readonly<Record<string, EntryType>> = Object.fromEntries(
  [
    "mesh:Mesh",
    "virtualGateway:VirtualGateway",
    "virtualNode:VirtualNode",
    "virtualRouter:VirtualRouter",
    "virtualService:VirtualService",
    "route:Route",
    "gatewayRoute:GatewayRoute",
  ].map((type) => [
    `aws:appmesh/${type}`,
    { kind: "appMesh", spelling: { [type === "mesh:Mesh" ? "name" : "meshName"]: "meshName" } },
  ]),
);

/** Resources that such rules look at, by type token. */
export const ENTRY_TYPES: Readonly<Record<string, EntryType>> = {
  [TASK_DEFINITION.token]: {
    kind: "taskDefinition",
    spelling: TASK_DEFINITION.spelling,
    identity: { arn: "taskDefinitionArn" },
  },
  [SERVICE.token]: {
    kind: "service",
    spelling: {
      ...SERVICE.spelling,
      cluster: "cluster",
      taskDefinition: "taskDefinition",
      triggers: "triggers",
    },
  },
  "aws:ecs/taskSet:TaskSet": {
    kind: "taskSet",
    spelling: { ...SERVICE.spelling, taskDefinition: "taskDefinition" },
  },
  [CLUSTER.token]: {
    kind: "cluster",
    spelling: { configuration: "configuration" },
  },
  [PARAMETER.token]: {
    kind: "parameter",
    spelling: PARAMETER.spelling,
    identity: { arn: "ARN" },
  },
  [LOG_GROUP.token]: { kind: "logGroup", spelling: LOG_GROUP.spelling, identity: { arn: "arn" } },
  [ROLE.token]: { kind: "role", spelling: ROLE.spelling, identity: { arn: "Arn" } },
  "aws:secretsmanager/secret:Secret": {
    kind: "secret",
    spelling: { name: "Name", kmsKeyId: "KmsKeyId" },
    identity: { arn: "ARN" },
  },
  "aws:iam/rolePolicy:RolePolicy": {
    kind: "rolePolicy",
    spelling: { role: "RoleName", name: "PolicyName", policy: POLICY },
  },
  "aws:iam/policy:Policy": {
    kind: "policy",
    spelling: { name: "PolicyName", policy: POLICY },
    identity: { arn: "Arn" },
  },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
    kind: "policyAttachment",
    spelling: { role: "RoleName", policyArn: "PolicyArn" },
  },
  "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive": {
    kind: "rolePolicyList",
    spelling: { roleName: "RoleName", policyNames: "PolicyNames" },
  },
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": {
    kind: "policyAttachmentList",
    spelling: { roleName: "RoleName", policyArns: "PolicyArns" },
  },
  "aws:ec2/securityGroup:SecurityGroup": {
    kind: "securityGroup",
    spelling: SECURITY_GROUP,
    identity: { id: "GroupId" },
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    kind: "securityGroupRule",
    spelling: SECURITY_GROUP_RULE,
    finish: ofOnePermission,
  },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": {
    kind: "securityGroupRule",
    spelling: INGRESS_RULE,
    finish: ofOnePermission,
  },
  "aws:efs/fileSystem:FileSystem": {
    kind: "fileSystem",
    spelling: { encrypted: "Encrypted" },
    identity: { id: "FileSystemId" },
  },
  "aws:efs/accessPoint:AccessPoint": {
    kind: "accessPoint",
    spelling: {
      fileSystemId: "FileSystemId",
      posixUser: "PosixUser",
      rootDirectory: { to: "RootDirectory", inside: { path: "Path" } },
    },
    identity: { id: "AccessPointId" },
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    kind: "alarm",
    spelling: {
      name: "AlarmName",
      metricName: "MetricName",
      namespace: "Namespace",
      dimensions: "Dimensions",
      actionsEnabled: "ActionsEnabled",
      alarmActions: "AlarmActions",
    },
  },
  "aws:kms/key:Key": { kind: "key", spelling: {}, identity: { arn: "Arn", keyId: "KeyId" } },
  ...APP_MESH,
};
