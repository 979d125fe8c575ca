import type { CapabilitiesModel, LinuxModel, SystemControlModel, UlimitModel } from "../model";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import { present } from "./present";
import type { Reader } from "./reader";

/** The linuxParameters of a container definition. */
export function readLinuxParameters(
  value: unknown,
  path: string,
  reader: Reader,
): LinuxModel<Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  const integer = (field: string) => reader.integer(json[field], `${path}.${field}`);
  const any = (field: string) => reader.list(json[field], `${path}.${field}`, (item) => item);
  return present({
    initProcessEnabled: reader.boolean(json["initProcessEnabled"], `${path}.initProcessEnabled`),
    capabilities: readCapabilities(json["capabilities"], `${path}.capabilities`, reader),
    tmpfs: any("tmpfs"),
    devices: any("devices"),
    maxSwap: integer("maxSwap"),
    swappiness: integer("swappiness"),
    sharedMemorySize: integer("sharedMemorySize"),
  });
}

function readCapabilities(
  value: unknown,
  path: string,
  reader: Reader,
): CapabilitiesModel<Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  const texts = (field: string) =>
    reader.list(json[field], `${path}.${field}`, (item, at) => reader.text(item, at));
  return present({ add: texts("add"), drop: texts("drop") });
}

/** One of the ulimits of a container definition. */
export function readUlimit(
  value: unknown,
  path: string,
  reader: Reader,
): UlimitModel<Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  return present({
    name: reader.text(json["name"], `${path}.name`),
    softLimit: reader.integer(json["softLimit"], `${path}.softLimit`),
    hardLimit: reader.integer(json["hardLimit"], `${path}.hardLimit`),
  });
}

/** One of the systemControls of a container definition. */
export function readSystemControl(
  value: unknown,
  path: string,
  reader: Reader,
): SystemControlModel<Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  return present({
    namespace: reader.text(json["namespace"], `${path}.namespace`),
    value: reader.text(json["value"], `${path}.value`),
  });
}
