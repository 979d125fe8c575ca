import type { CloudRecord } from "../cloud";
import { ProviderError } from "../errors";
import { digits } from "../identifiers";
import type { Call, ProviderFunction } from "../resource-type";
import { object, objects, text, texts, type Props } from "../values";
import { allSecurityGroups, allSubnets, allVpcs } from "./ec2-default";

/** Filter names of DescribeVpcs and friends, and the property each looks at. */
const FILTERS: Record<string, string> = {
  "availability-zone": "availabilityZone",
  "availability-zone-id": "availabilityZoneId",
  cidr: "cidrBlock",
  "cidr-block": "cidrBlock",
  "default-for-az": "defaultForAz",
  description: "description",
  "group-id": "id",
  "group-name": "name",
  "is-default": "default",
  isDefault: "default",
  "map-public-ip-on-launch": "mapPublicIpOnLaunch",
  "owner-id": "ownerId",
  "subnet-id": "id",
  "vpc-id": "vpcId",
};

function find(records: CloudRecord[], call: Call, properties: readonly string[]): CloudRecord[] {
  const { args } = call;
  return records.filter(
    (record) =>
      properties.every((name) => args[name] === undefined || args[name] === record[name]) &&
      Object.entries(object(args, "tags")).every(([key, value]) => tag(record, key) === value) &&
      objects(args, "filters").every((filter) => passes(record, filter)),
  );
}

function passes(record: CloudRecord, filter: Props): boolean {
  const name = text(filter, "name") ?? "";
  const wanted = texts(filter, "values").map(pattern);
  return wanted.some((accepts) => accepts.test(String(filtered(record, name))));
}

function filtered(record: CloudRecord, name: string): unknown {
  if (name.startsWith("tag:")) return tag(record, name.slice("tag:".length));
  const property = FILTERS[name];
  if (!property) {
    throw new ProviderError(
      `the filter "${name}" is not modelled; see local-aws/services/ec2-functions.ts`,
    );
  }
  // A VPC is its own vpc-id.
  return property === "vpcId" ? (record[property] ?? record.id) : (record[property] ?? false);
}

/** AWS filters take * and ?. */
function pattern(value: string): RegExp {
  const escaped = value.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*/g, ".*").replace(/\?/g, ".")}$`);
}

function tag(record: CloudRecord, key: string): unknown {
  return object(record, "tagsAll")[key] ?? object(record, "tags")[key];
}

function exactlyOne(found: CloudRecord[], noun: string): CloudRecord {
  const [first] = found;
  if (first && found.length === 1) return first;
  const problem = first
    ? `multiple ${noun}s matched; use additional constraints to reduce matches to a single ${noun}`
    : `no matching ${noun} found`;
  throw new ProviderError(problem);
}

function described(record: CloudRecord, call: Call): Props {
  return { ...record, tags: record["tagsAll"] ?? record["tags"] ?? {}, region: call.region };
}

const getVpc: ProviderFunction = (call) => {
  const found = find(allVpcs(call, call.cloud), call, ["id", "cidrBlock", "default"]);
  const vpc = exactlyOne(found, "EC2 VPC");
  return { default: false, state: "available", ...described(vpc, call) };
};

const getSubnets: ProviderFunction = (call) => {
  const ids = find(allSubnets(call, call.cloud), call, []).map(({ id }) => id);
  return { ...call.args, id: digits(10, ...ids), ids, region: call.region };
};

const getSubnet: ProviderFunction = (call) => {
  const by = ["id", "vpcId", "cidrBlock", "availabilityZone", "availabilityZoneId", "defaultForAz"];
  const subnet = exactlyOne(find(allSubnets(call, call.cloud), call, by), "EC2 Subnet");
  return { defaultForAz: false, state: "available", ...described(subnet, call) };
};

const getSecurityGroup: ProviderFunction = (call) => {
  const found = find(allSecurityGroups(call, call.cloud), call, ["id", "name", "vpcId"]);
  return described(exactlyOne(found, "EC2 Security Group"), call);
};

export const functions: Readonly<Record<string, ProviderFunction>> = {
  "aws:ec2/getVpc:getVpc": getVpc,
  "aws:ec2/getSubnets:getSubnets": getSubnets,
  "aws:ec2/getSubnet:getSubnet": getSubnet,
  "aws:ec2/getSecurityGroup:getSecurityGroup": getSecurityGroup,
};
