import type { Finding } from "../issue";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import type {
  CapacityProviderModel,
  PlacementModel,
  ServiceModel,
  ServiceVolumeModel,
} from "../model";
import { readDeployment } from "./deployment";
import { present } from "./present";
import { Reader } from "./reader";
import type { Leaf } from "./reader";
import { readServiceConnect } from "./service-connect";
import { fieldsOf } from "./fields";
import type { Fields } from "./fields";
import { readTag } from "./tag";

type Service = ServiceModel<Leaf, Unknown>;
type CapacityProvider = CapacityProviderModel<Leaf, Unknown>;
type Volume = ServiceVolumeModel<Leaf, Unknown>;

/** A service as CreateService takes it, and what of it could not be read. */
export function readService(json: Json): { model: Service; misread: readonly Finding[] } {
  const reader = new Reader();
  const fields = fieldsOf(json, "", reader);
  const { text, integer } = fields;
  const network = fields.object("networkConfiguration", (configuration) =>
    configuration.object("awsvpcConfiguration", readNetwork),
  );
  const model: Service = {
    loadBalancers: fields.objects("loadBalancers", readLoadBalancer) ?? [],
    capacityProviders: fields.objects("capacityProviderStrategy", readCapacityProvider) ?? [],
    ...present({
      name: text("serviceName"),
      launchType: text("launchType"),
      platformVersion: text("platformVersion"),
      schedulingStrategy: text("schedulingStrategy"),
      desiredCount: integer("desiredCount"),
      healthCheckGracePeriodSeconds: integer("healthCheckGracePeriodSeconds"),
      enableExecuteCommand: fields.boolean("enableExecuteCommand"),
      availabilityZoneRebalancing: text("availabilityZoneRebalancing"),
      propagateTags: text("propagateTags"),
      tags: fields.objects("tags", readTag),
      deploymentController: fields.object("deploymentController", (given) => given.text("type")),
      deployment: fields.object("deploymentConfiguration", readDeployment),
      network,
      serviceRegistries: fields.objects("serviceRegistries", readTarget),
      serviceConnect: fields.object("serviceConnectConfiguration", readServiceConnect),
      volumes: fields.objects("volumeConfigurations", readVolume),
      placementConstraints: fields.objects("placementConstraints", readPlacement),
      placementStrategy: fields.objects("placementStrategy", readPlacement),
    }),
  };
  return { model, misread: reader.misread };
}

function readNetwork({ path, text, texts }: Fields) {
  return {
    path,
    ...present({
      subnets: texts("subnets"),
      securityGroups: texts("securityGroups"),
      assignPublicIp: text("assignPublicIp"),
    }),
  };
}

function readTarget({ path, text, integer }: Fields) {
  return {
    path,
    ...present({ containerName: text("containerName"), containerPort: integer("containerPort") }),
  };
}

function readLoadBalancer(fields: Fields) {
  return {
    ...readTarget(fields),
    ...present({
      targetGroupArn: fields.text("targetGroupArn"),
      loadBalancerName: fields.text("loadBalancerName"),
    }),
  };
}

function readCapacityProvider({ path, text, integer }: Fields): CapacityProvider {
  return {
    path,
    capacityProvider: text("capacityProvider") ?? UNKNOWN,
    ...present({ weight: integer("weight"), base: integer("base") }),
  };
}

function readPlacement({ path, text }: Fields): PlacementModel<Unknown> {
  return { path, ...present({ type: text("type") }) };
}

function readVolume({ path, text, object }: Fields): Volume {
  return {
    path,
    name: text("name") ?? UNKNOWN,
    ...present({ ebs: object("managedEBSVolume", readEbs) }),
  };
}

function readEbs({ path, text, integer }: Fields) {
  return {
    path,
    ...present({
      roleArn: text("roleArn"),
      sizeInGiB: integer("sizeInGiB"),
      snapshotId: text("snapshotId"),
      volumeType: text("volumeType"),
      iops: integer("iops"),
      throughput: integer("throughput"),
      filesystemType: text("filesystemType"),
    }),
  };
}
