import type { Json } from "../../core/json";
import type { Spelling, Wording } from "../spelling";

/** A permission of a security group, as a property of the group or a resource of its own. */
const PERMISSION: Spelling = {
  protocol: "IpProtocol",
  fromPort: "FromPort",
  toPort: "ToPort",
  cidrBlocks: { to: "IpRanges", read: named("CidrIp") },
  ipv6CidrBlocks: { to: "Ipv6Ranges", read: named("CidrIpv6") },
};

/** `aws.ec2.SecurityGroup`, with the permissions that stand in it. */
export const SECURITY_GROUP: Spelling = {
  name: "GroupName",
  ingress: { to: "IpPermissions", inside: PERMISSION },
};

/** `aws.ec2.SecurityGroupRule`. */
export const SECURITY_GROUP_RULE: Spelling = {
  type: "Type",
  securityGroupId: "GroupId",
  ...PERMISSION,
};

/** `aws.vpc.SecurityGroupIngressRule`. */
export const INGRESS_RULE: Spelling = {
  securityGroupId: "GroupId",
  ipProtocol: "IpProtocol",
  fromPort: "FromPort",
  toPort: "ToPort",
  cidrIpv4: { to: "IpRanges", read: (range) => [{ CidrIp: range }] },
  cidrIpv6: { to: "Ipv6Ranges", read: (range) => [{ CidrIpv6: range }] },
};

/** The request of a permission that is a resource of its own; what goes out lets nobody in. */
export function ofOnePermission({ GroupId, Type, ...permission }: Json): Json {
  return { GroupId, IpPermissions: Type === "egress" ? [] : [permission] };
}

function named(field: string): NonNullable<Wording["read"]> {
  return (ranges) =>
    Array.isArray(ranges) ? ranges.map((range: unknown) => ({ [field]: range })) : ranges;
}
