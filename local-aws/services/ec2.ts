import type { ProviderError } from "../errors";
import { arn, digits, hex } from "../identifiers";
import { type Operation, type ResourceType, type Service } from "../resource-type";
import { text } from "../values";
import {
  defaultSecurityGroupId,
  defaultVpcId,
  SECURITY_GROUP,
  SUBNET,
  VPC,
  zoneId,
  ZONES,
} from "./ec2-default";
import { functions } from "./ec2-functions";
import { isSecurityGroupInUse, isSubnetInUse } from "./ec2-in-use";
import { errors, fresh, freshId, nameOf } from "./support";

const vpc: ResourceType = {
  tokens: [VPC],
  defaults: { enableDnsSupport: true, instanceTenancy: "default" },
  replaces: ["cidrBlock", "ipv4IpamPoolId", "ipv4NetmaskLength"],
  create: (operation) => {
    const id = freshId(operation, VPC, "vpc");
    const routeTable = `rtb-${hex(17, id)}`;
    return {
      id,
      outputs: {
        arn: arn(operation, "ec2", `vpc/${id}`),
        defaultNetworkAclId: `acl-${hex(17, id)}`,
        defaultRouteTableId: routeTable,
        defaultSecurityGroupId: defaultSecurityGroupId(id),
        dhcpOptionsId: `dopt-${hex(17, operation.account, operation.region)}`,
        mainRouteTableId: routeTable,
        ownerId: operation.account,
      },
    };
  },
  remove: ({ cloud, id }) => {
    const dependents = [SUBNET, SECURITY_GROUP].flatMap((type) => cloud.list(type));
    if (!dependents.some((record) => record["vpcId"] === id)) return undefined;
    throw errors("EC2", "EC2 VPC")("deleting", id, {
      operation: "DeleteVpc",
      code: "DependencyViolation",
      message: `The vpc '${id}' has dependencies and cannot be deleted.`,
    });
  },
};

const subnet: ResourceType = {
  tokens: [SUBNET],
  defaults: { assignIpv6AddressOnCreation: false, mapPublicIpOnLaunch: false },
  replaces: [
    ...["vpcId", "cidrBlock", "availabilityZone", "availabilityZoneId", "outpostArn"],
    ...["ipv4IpamPoolId", "ipv4NetmaskLength", "ipv6IpamPoolId", "ipv6NetmaskLength", "ipv6Native"],
  ],
  replacesWhen: {
    ipv6CidrBlock: {
      when: "of a subnet that gave interfaces IPv6 addresses",
      is: ({ olds }) => olds["assignIpv6AddressOnCreation"] === true,
    },
  },
  create: (operation) => {
    const id = freshId(operation, SUBNET, "subnet");
    const { inputs, region } = operation;
    const availabilityZone = text(inputs, "availabilityZone") ?? `${region}${ZONES[0]}`;
    return {
      id,
      outputs: {
        arn: arn(operation, "ec2", `subnet/${id}`),
        availabilityZone,
        availabilityZoneId: zoneId(region, availabilityZone.slice(-1)),
        ownerId: operation.account,
        privateDnsHostnameTypeOnLaunch: "ip-name",
      },
    };
  },
  remove: ({ cloud, id }) => {
    if (isSubnetInUse(cloud, id)) throw dependencyViolation("EC2 Subnet", "DeleteSubnet", id);
    return undefined;
  },
};

function dependencyViolation(noun: string, operation: string, id: string): ProviderError {
  return errors("EC2", noun)("deleting", id, {
    ...{ operation, code: "DependencyViolation" },
    message: `resource ${id} has a dependent object`,
  });
}

const securityGroup: ResourceType = {
  tokens: [SECURITY_GROUP],
  defaults: { description: "Managed by Pulumi", revokeRulesOnDelete: false },
  replaces: ["name", "namePrefix", "description", "vpcId"],
  create: (operation) => {
    const name = nameOf(operation);
    const vpcId = text(operation.inputs, "vpcId") ?? defaultVpcId(operation);
    refuseDuplicate(operation, name, vpcId);
    const id = freshId(operation, SECURITY_GROUP, "sg");
    const securityGroupArn = arn(operation, "ec2", `security-group/${id}`);
    return { id, outputs: { name, vpcId, arn: securityGroupArn, ownerId: operation.account } };
  },
  remove: ({ cloud, id }) => {
    if (isSecurityGroupInUse(cloud, id)) {
      throw dependencyViolation("Security Group", "DeleteSecurityGroup", id);
    }
    for (const type of [INGRESS, EGRESS, RULE]) {
      const rules = cloud.list(type).filter((rule) => rule["securityGroupId"] === id);
      for (const rule of rules) cloud.delete(type, rule.id);
    }
    return undefined;
  },
};

function refuseDuplicate({ cloud }: Operation, name: string, vpcId: string): void {
  const others = cloud.list(SECURITY_GROUP);
  if (!others.some((group) => group["name"] === name && group["vpcId"] === vpcId)) return;
  throw errors("EC2", "Security Group")("creating", name, {
    operation: "CreateSecurityGroup",
    code: "InvalidGroup.Duplicate",
    message: `The security group '${name}' already exists for VPC '${vpcId}'`,
  });
}

const RULE = "aws:ec2/securityGroupRule:SecurityGroupRule";
const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

const securityGroupRule: ResourceType = {
  tokens: [RULE],
  replaces: { allBut: ["description"] },
  create: (operation) => {
    const id = fresh(operation, RULE, (seed) => `sgrule-${digits(10, seed)}`);
    return { id, outputs: { securityGroupRuleId: `sgr-${hex(17, id)}` } };
  },
};

function vpcRule(token: string): ResourceType {
  return {
    tokens: [token],
    replaces: ["securityGroupId"],
    create: (operation) => {
      const id = freshId(operation, token, "sgr");
      const ruleArn = arn(operation, "ec2", `security-group-rule/${id}`);
      return { id, outputs: { arn: ruleArn, securityGroupRuleId: id } };
    },
  };
}

const INTERNET_GATEWAY = "aws:ec2/internetGateway:InternetGateway";
const ROUTE_TABLE = "aws:ec2/routeTable:RouteTable";
const ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";

const internetGateway: ResourceType = {
  tokens: [INTERNET_GATEWAY],
  replaces: [],
  create: (operation) => {
    const id = freshId(operation, INTERNET_GATEWAY, "igw");
    const outputs = { arn: arn(operation, "ec2", `internet-gateway/${id}`) };
    return { id, outputs: { ...outputs, ownerId: operation.account } };
  },
};

const routeTable: ResourceType = {
  tokens: [ROUTE_TABLE],
  replaces: ["vpcId"],
  create: (operation) => {
    const id = freshId(operation, ROUTE_TABLE, "rtb");
    const outputs = { arn: arn(operation, "ec2", `route-table/${id}`) };
    return { id, outputs: { ...outputs, ownerId: operation.account } };
  },
};

const DESTINATIONS = [
  "destinationCidrBlock",
  "destinationIpv6CidrBlock",
  "destinationPrefixListId",
];

const route: ResourceType = {
  tokens: ["aws:ec2/route:Route"],
  replaces: ["routeTableId", ...DESTINATIONS],
  create: ({ inputs }) => {
    const destination = DESTINATIONS.map((key) => text(inputs, key)).find(Boolean) ?? "";
    const id = `r-${String(inputs["routeTableId"])}${digits(10, destination)}`;
    return { id, outputs: { origin: "CreateRoute", state: "active" } };
  },
};

const routeTableAssociation: ResourceType = {
  tokens: [ASSOCIATION],
  replaces: ["subnetId", "gatewayId"],
  create: (operation) => ({ id: freshId(operation, ASSOCIATION, "rtbassoc") }),
};

export const ec2: Service = {
  types: [
    ...[vpc, subnet, securityGroup, securityGroupRule, vpcRule(INGRESS), vpcRule(EGRESS)],
    ...[internetGateway, routeTable, route, routeTableAssociation],
  ],
  functions,
};
