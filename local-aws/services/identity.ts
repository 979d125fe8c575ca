import { digits, dnsSuffixOf, partitionOf } from "../identifiers";
import type { ProviderFunction, Service } from "../resource-type";
import { text, texts } from "../values";
import { ZONES, zoneId } from "./ec2-default";

const getCallerIdentity: ProviderFunction = ({ account, region }) => ({
  accountId: account,
  arn: `arn:${partitionOf(region)}:iam::${account}:user/local-aws`,
  id: account,
  userId: "AIDALOCALAWSNOTAWS000",
});

const getRegion: ProviderFunction = ({ args, region: own }) => {
  const region = text(args, "region") ?? text(args, "name") ?? own;
  const endpoint = `ec2.${region}.${dnsSuffixOf(region)}`;
  return { description: `Region ${region}`, endpoint, id: region, name: region, region };
};

const getPartition: ProviderFunction = ({ region }) => {
  const partition = partitionOf(region);
  const dnsSuffix = dnsSuffixOf(region);
  const reverseDnsPrefix = dnsSuffix.split(".").reverse().join(".");
  return { dnsSuffix, id: partition, partition, reverseDnsPrefix };
};

const getAvailabilityZones: ProviderFunction = ({ args, region }) => {
  const excluded = [...texts(args, "excludeNames"), ...texts(args, "excludeZoneIds")];
  const zones = ZONES.map((zone) => ({ name: `${region}${zone}`, id: zoneId(region, zone) }));
  const left = zones.filter(({ name, id }) => !excluded.includes(name) && !excluded.includes(id));
  return {
    ...args,
    id: digits(10, "zones", region),
    groupNames: [region],
    names: left.map(({ name }) => name),
    zoneIds: left.map(({ id }) => id),
    region,
  };
};

export const identity: Service = {
  functions: {
    "aws:index/getCallerIdentity:getCallerIdentity": getCallerIdentity,
    "aws:index/getRegion:getRegion": getRegion,
    "aws:index/getPartition:getPartition": getPartition,
    "aws:index/getAvailabilityZones:getAvailabilityZones": getAvailabilityZones,
  },
};
