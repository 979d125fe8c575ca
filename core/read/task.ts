import type { LaunchType, ProxyModel, ProxyPropertyModel } from "../model";
import type { AnyTask } from "../rules/rule";
import { TASK_SHAPE } from "../data/task-shape";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import { readContainer } from "./container";
import { bytesOf } from "../parameter";
import { fieldsOf } from "./fields";
import type { Fields, Maybe } from "./fields";
import { present } from "./present";
import { Reader } from "./reader";
import type { Leaf } from "./reader";
import { checkShape } from "./shape";
import { readTag } from "./tag";
import { readVolume } from "./volume";

const UNKNOWN_PLATFORM: AnyTask["platform"] = {
  cpuArchitecture: UNKNOWN,
  operatingSystemFamily: UNKNOWN,
};

/** A task definition as ECS's RegisterTaskDefinition takes it, or as it is found in the world. */
export function readTask(json: Json, prefix = ""): AnyTask {
  const reader = new Reader();
  const at = (field: string): string => `${prefix}${field}`;
  const root = prefix.replace(/\.$/, "");
  const { text, texts, list, items, object } = fieldsOf(json, root, reader);
  const containers = reader.list(
    json["containerDefinitions"],
    at("containerDefinitions"),
    (value, path) => readContainer(value, path, reader),
  );
  const volumes = reader.list(json["volumes"], at("volumes"), (value, path) =>
    readVolume(value, path, reader),
  );
  const platform = object("runtimePlatform", readPlatform);
  const executionRole = text("executionRoleArn");
  const taskRole = text("taskRoleArn");
  checkShape(TASK_SHAPE, json, root, reader);
  return {
    sized: "by-author",
    ...(prefix !== "" && { prefix }),
    peek: (leaf) => (typeof leaf === "string" ? leaf : undefined),
    launchTypes: launchTypesOf(texts("requiresCompatibilities")),
    platform: platform === UNKNOWN ? UNKNOWN_PLATFORM : (platform ?? {}),
    containers: containers ?? UNKNOWN,
    volumes: volumes ?? [],
    documents: [],
    statements: [],
    kmsKeys: [],
    unplaced: [],
    hasExecutionRole: isFilled(executionRole),
    hasTaskRole: isFilled(taskRole),
    givenRoles: [
      { path: at("taskRoleArn"), value: taskRole ?? "" },
      { path: at("executionRoleArn"), value: executionRole ?? "" },
    ],
    misread: reader.misread,
    strangers: reader.strangers,
    ...present({
      family: text("family"),
      networkMode: text("networkMode"),
      pidMode: text("pidMode"),
      ipcMode: text("ipcMode"),
      cpu: readSize(json["cpu"], at("cpu"), 1024, /^(\d*\.?\d+)\s*vcpu$/i, reader),
      memory: readSize(json["memory"], at("memory"), 1024, /^(\d*\.?\d+)\s*gb$/i, reader),
      inferenceAccelerators: list("inferenceAccelerators"),
      ephemeralStorage: object("ephemeralStorage", ({ integer }) => integer("sizeInGiB")),
      proxy: object("proxyConfiguration", readProxy),
      placementConstraints: list("placementConstraints"),
      tags: items("tags", readTag),
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

function launchTypesOf(types: Maybe<Leaf[]> = []): readonly LaunchType[] | Unknown {
  if (types === UNKNOWN || types.includes(UNKNOWN)) return UNKNOWN;
  // What ECS does not know is told by a rule.
  return types as LaunchType[];
}

function readPlatform({ text }: Fields): AnyTask["platform"] {
  return present({
    cpuArchitecture: text("cpuArchitecture"),
    operatingSystemFamily: text("operatingSystemFamily"),
  });
}

function readProxy({ path, text, items }: Fields): ProxyModel<Unknown> {
  return {
    path,
    ...present({
      type: text("type"),
      container: text("containerName"),
      properties: items("properties", readProperty),
    }),
  };
}

function readProperty({ text }: Fields): ProxyPropertyModel<Unknown> {
  return { name: text("name") ?? UNKNOWN };
}

function isFilled(text: Leaf | undefined): boolean | Unknown {
  return text === UNKNOWN ? UNKNOWN : text !== undefined && text !== "";
}
