import type { CloudRecord, CloudView } from "../cloud";
import { arn, hex, type Place } from "../identifiers";

export const VPC = "aws:ec2/vpc:Vpc";
export const SUBNET = "aws:ec2/subnet:Subnet";
export const SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";

/** The availability zones every region has here. */
export const ZONES = ["a", "b", "c"] as const;

/** `use1-az1` for `us-east-1a`. */
export function zoneId(region: string, zone: string): string {
  const [area = "", direction = "", number = ""] = region.split("-");
  return `${area}${direction[0] ?? ""}${number}-az${ZONES.indexOf(zone as "a") + 1}`;
}

export function defaultVpcId(place: Place): string {
  return `vpc-${hex(17, "default", place.account, place.region)}`;
}

/** Every account has a default VPC in each region; it is not in the cloud file. */
export function allVpcs(place: Place, cloud: CloudView): CloudRecord[] {
  const id = defaultVpcId(place);
  const defaultVpc: CloudRecord = {
    id,
    arn: arn(place, "ec2", `vpc/${id}`),
    cidrBlock: "172.31.0.0/16",
    default: true,
    ...{ enableDnsHostnames: true, enableDnsSupport: true, instanceTenancy: "default" },
    ...{ ownerId: place.account, region: place.region, tags: {} },
    mainRouteTableId: `rtb-${hex(17, id)}`,
  };
  return [defaultVpc, ...cloud.list(VPC)];
}

export function allSubnets(place: Place, cloud: CloudView): CloudRecord[] {
  const vpcId = defaultVpcId(place);
  const defaults = ZONES.map((zone, index): CloudRecord => {
    const id = `subnet-${hex(17, vpcId, zone)}`;
    return {
      id,
      arn: arn(place, "ec2", `subnet/${id}`),
      availabilityZone: `${place.region}${zone}`,
      availabilityZoneId: zoneId(place.region, zone),
      cidrBlock: `172.31.${index * 16}.0/20`,
      ...{ defaultForAz: true, mapPublicIpOnLaunch: true, vpcId },
      ...{ ownerId: place.account, region: place.region, tags: {} },
    };
  });
  return [...defaults, ...cloud.list(SUBNET)];
}

/** Each VPC has a group called "default". */
export function allSecurityGroups(place: Place, cloud: CloudView): CloudRecord[] {
  const defaults = allVpcs(place, cloud).map(({ id: vpcId }): CloudRecord => {
    const id = defaultSecurityGroupId(vpcId);
    return {
      id,
      arn: arn(place, "ec2", `security-group/${id}`),
      ...{ name: "default", description: "default VPC security group", vpcId },
      ...{ region: place.region, tags: {} },
    };
  });
  return [...defaults, ...cloud.list(SECURITY_GROUP)];
}

export function defaultSecurityGroupId(vpcId: string): string {
  return `sg-${hex(17, "default", vpcId)}`;
}
