import type { Unknown } from "../known";
import type { ServiceConnectEndpointModel, ServiceConnectModel } from "../model";
import { present } from "./present";
import type { Fields } from "./fields";

/** A ServiceConnectConfiguration of ECS. */
export function readServiceConnect(fields: Fields): ServiceConnectModel<Unknown> {
  return {
    path: fields.path,
    services: fields.objects("services", readEndpoint) ?? [],
    hasLogConfiguration: fields.has("logConfiguration"),
    hasAccessLogConfiguration: fields.has("accessLogConfiguration"),
    ...present({ enabled: fields.boolean("enabled") }),
  };
}

function readEndpoint({
  path,
  text,
  integer,
  object,
  objects,
}: Fields): ServiceConnectEndpointModel<Unknown> {
  return {
    path,
    clientAliases: objects("clientAliases", readAlias) ?? [],
    ...present({
      portName: text("portName"),
      discoveryName: text("discoveryName"),
      ingressPortOverride: integer("ingressPortOverride"),
      timeout: object("timeout", readTimeout),
    }),
  };
}

function readAlias({ path, text, integer }: Fields) {
  return { path, ...present({ port: integer("port"), dnsName: text("dnsName") }) };
}

function readTimeout({ path, integer }: Fields) {
  return {
    path,
    ...present({
      idleTimeoutSeconds: integer("idleTimeoutSeconds"),
      perRequestTimeoutSeconds: integer("perRequestTimeoutSeconds"),
    }),
  };
}
