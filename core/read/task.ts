import type { LaunchType, ProxyModel, ProxyPropertyModel } from "../model";
import type { AnyTask } from "../rules/rule";
import { TASK_SHAPE } from "../data/task-shape";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import { readContainer } from "./container";
import { bytesOf } from "../parameter";
import { present } from "./present";
import { Reader } from "./reader";
import type { Leaf } from "./reader";
import { checkShape } from "./shape";
import { readVolume } from "./volume";

/** A task definition as ECS's RegisterTaskDefinition takes it, or as it is found in the world. */
export function readTask(json: Json, prefix = ""): AnyTask {
  const reader = new Reader();
  const at = (field: string): string => `${prefix}${field}`;
  const text = (field: string) => reader.text(json[field], at(field));
  const containers = reader.list(
    json["containerDefinitions"],
    at("containerDefinitions"),
    (value, path) => readContainer(value, path, reader),
  );
  const volumes = reader.list(json["volumes"], at("volumes"), (value, path) =>
    readVolume(value, path, reader),
  );
  checkShape(TASK_SHAPE, json, prefix.replace(/\.$/, ""), reader);
  return {
    sized: "by-author",
    ...(prefix !== "" && { prefix }),
    peek: (leaf) => (typeof leaf === "string" ? leaf : undefined),
    launchTypes: readLaunchTypes(
      json["requiresCompatibilities"],
      at("requiresCompatibilities"),
      reader,
    ),
    platform: readPlatform(json["runtimePlatform"], at("runtimePlatform"), reader),
    containers: containers ?? UNKNOWN,
    volumes: volumes ?? [],
    documents: [],
    statements: [],
    kmsKeys: [],
    unplaced: [],
    hasExecutionRole: isFilled(text("executionRoleArn")),
    hasTaskRole: isFilled(text("taskRoleArn")),
    misread: reader.misread,
    ...present({
      family: text("family"),
      networkMode: text("networkMode"),
      pidMode: text("pidMode"),
      ipcMode: text("ipcMode"),
      cpu: readSize(json["cpu"], at("cpu"), 1024, /^(\d*\.?\d+)\s*vcpu$/i, reader),
      memory: readSize(json["memory"], at("memory"), 1024, /^(\d*\.?\d+)\s*gb$/i, reader),
      inferenceAccelerators: reader.list(
        json["inferenceAccelerators"],
        at("inferenceAccelerators"),
        (value) => value,
      ),
      ephemeralStorage: readEphemeralStorage(json["ephemeralStorage"], at, reader),
      proxy: readProxy(json["proxyConfiguration"], at("proxyConfiguration"), reader),
      placementConstraints: reader.list(
        json["placementConstraints"],
        at("placementConstraints"),
        (value) => value,
      ),
      tags: reader.list(json["tags"], at("tags"), (value, path) => readTag(value, path, reader)),
    }),
    ...present({ bytes: documentBytes(json) }),
  };
}

// What cannot be written as JSON (a circular object, a bigint) has no size, and no business here.
function documentBytes(json: Json): number | undefined {
  try {
    return bytesOf(JSON.stringify(json));
  } catch {
    return undefined;
  }
}

/** A task-level size: a number as text, a number, or ECS's spelling with a unit. */
function readSize(
  value: unknown,
  path: string,
  perUnit: number,
  spelling: RegExp,
  reader: Reader,
): number | Unknown | undefined {
  if (typeof value !== "string") return reader.integer(value, path);
  const trimmed = value.trim();
  if (/^-?\d+$/.test(trimmed)) return Number(trimmed);
  const units = spelling.exec(trimmed)?.[1];
  return units === undefined ? reader.integer(value, path) : Number(units) * perUnit;
}

function readLaunchTypes(
  value: unknown,
  path: string,
  reader: Reader,
): readonly LaunchType[] | Unknown {
  const types = reader.list(value, path, (item, at) => reader.text(item, at)) ?? [];
  if (types === UNKNOWN || types.includes(UNKNOWN)) return UNKNOWN;
  // What ECS does not know is told by a rule.
  return types as LaunchType[];
}

function readPlatform(value: unknown, path: string, reader: Reader): AnyTask["platform"] {
  const json = reader.object(value, path);
  if (json === undefined) return {};
  if (json === UNKNOWN) return { cpuArchitecture: UNKNOWN, operatingSystemFamily: UNKNOWN };
  const text = (field: string) => reader.text(json[field], `${path}.${field}`);
  return present({
    cpuArchitecture: text("cpuArchitecture"),
    operatingSystemFamily: text("operatingSystemFamily"),
  });
}

function readEphemeralStorage(
  value: unknown,
  at: (field: string) => string,
  reader: Reader,
): number | Unknown | undefined {
  const json = reader.object(value, at("ephemeralStorage"));
  if (json === undefined || json === UNKNOWN) return json;
  return reader.integer(json["sizeInGiB"], at("ephemeralStorage.sizeInGiB"));
}

function readProxy(
  value: unknown,
  path: string,
  reader: Reader,
): ProxyModel<Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  return {
    path,
    ...present({
      type: reader.text(json["type"], `${path}.type`),
      container: reader.text(json["containerName"], `${path}.containerName`),
      properties: reader.list(json["properties"], `${path}.properties`, (item, at) =>
        readProperty(item, at, reader),
      ),
    }),
  };
}

function readProperty(
  value: unknown,
  path: string,
  reader: Reader,
): ProxyPropertyModel<Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  return { name: reader.text(json["name"], `${path}.name`) ?? UNKNOWN };
}

function readTag(
  value: unknown,
  path: string,
  reader: Reader,
): { path: string; name: Leaf; value: Leaf } | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  const text = (field: string) => reader.text(json[field], `${path}.${field}`);
  return { path, name: text("key") ?? UNKNOWN, value: text("value") ?? "" };
}

function isFilled(text: Leaf | undefined): boolean | Unknown {
  return text === UNKNOWN ? UNKNOWN : text !== undefined && text !== "";
}
