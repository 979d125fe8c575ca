import type {
  ContainerModel,
  DependencyModel,
  HealthCheckModel,
  MountModel,
  PortModel,
  ReferenceModel,
  RestartPolicyModel,
} from "../model";
import { CONTAINER_FIELDS } from "../data/container-fields";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import type { Leaf, Reader } from "./reader";
import { list, readMap, readVariable, required } from "./entries";
import { readFirelens, readLog } from "./logging";
import { present } from "./present";
import { readLinuxParameters, readSystemControl, readUlimit } from "./linux";

type Container = ContainerModel<Leaf, Unknown>;

/** Fields of a container definition that the model names itself. */
const MODELLED = new Set([
  ...Object.entries(CONTAINER_FIELDS).flatMap(([name, typed]) =>
    typed === undefined ? [] : [name],
  ),
  "firelensConfiguration",
  "links",
  "volumesFrom",
]);

/** One container definition. */
export function readContainer(value: unknown, path: string, reader: Reader): Container | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  const integer = (field: string) => reader.integer(json[field], `${path}.${field}`);
  const flag = (field: string) => reader.boolean(json[field], `${path}.${field}`);
  const text = (field: string) => reader.text(json[field], `${path}.${field}`);
  return {
    path,
    name: required(text("name"), path, "name", reader),
    image: required(text("image"), path, "image", reader),
    ports: list(reader, json, path, "portMappings", readPort) ?? [],
    environment: list(reader, json, path, "environment", readVariable("value")) ?? [],
    secrets: list(reader, json, path, "secrets", readVariable("valueFrom")) ?? [],
    credentialsPath: `${path}.repositoryCredentials.credentialsParameter`,
    dockerLabels: readMap(json["dockerLabels"], `${path}.dockerLabels`, reader) ?? [],
    mounts: list(reader, json, path, "mountPoints", readMount) ?? [],
    dependsOn: list(reader, json, path, "dependsOn", readDependency) ?? [],
    overrides: Object.fromEntries(
      Object.entries(json).filter(([field, given]) => !MODELLED.has(field) && given !== null),
    ),
    overridesPath: path,
    ...present({
      command: texts(reader, json, path, "command"),
      entryPoint: texts(reader, json, path, "entryPoint"),
      cpu: integer("cpu"),
      memory: integer("memory"),
      memoryReservation: integer("memoryReservation"),
      essential: flag("essential"),
      user: text("user"),
      workingDirectory: text("workingDirectory"),
      environmentFiles: list(reader, json, path, "environmentFiles", readFile),
      credentialsParameter: readCredentials(json["repositoryCredentials"], path, reader),
      healthCheck: readHealthCheck(json["healthCheck"], `${path}.healthCheck`, reader),
      startTimeout: integer("startTimeout"),
      stopTimeout: integer("stopTimeout"),
      restartPolicy: readRestartPolicy(json["restartPolicy"], `${path}.restartPolicy`, reader),
      readonlyRootFilesystem: flag("readonlyRootFilesystem"),
      privileged: flag("privileged"),
      interactive: flag("interactive"),
      pseudoTerminal: flag("pseudoTerminal"),
      versionConsistency: text("versionConsistency"),
      linuxParameters: readLinuxParameters(
        json["linuxParameters"],
        `${path}.linuxParameters`,
        reader,
      ),
      ulimits: list(reader, json, path, "ulimits", readUlimit),
      systemControls: list(reader, json, path, "systemControls", readSystemControl),
      log: readLog(json["logConfiguration"], `${path}.logConfiguration`, reader),
      firelens: readFirelens(
        json["firelensConfiguration"],
        `${path}.firelensConfiguration`,
        reader,
      ),
      ...readReferences(json, path, reader),
    }),
  };
}

/** The containers that a container definition names by its links and volumesFrom. */
export function readReferences(json: Json, path: string, reader: Reader) {
  return present({
    links: list(reader, json, path, "links", readLink),
    volumesFrom: list(reader, json, path, "volumesFrom", readVolumesFrom),
  });
}

function readPort(value: unknown, path: string, reader: Reader): PortModel<Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  return {
    path,
    protocol: reader.text(json["protocol"], `${path}.protocol`) ?? "tcp",
    ...present({
      containerPort: reader.integer(json["containerPort"], `${path}.containerPort`),
      containerPortRange: reader.text(json["containerPortRange"], `${path}.containerPortRange`),
      hostPort: reader.integer(json["hostPort"], `${path}.hostPort`),
      name: reader.text(json["name"], `${path}.name`),
      appProtocol: reader.text(json["appProtocol"], `${path}.appProtocol`),
    }),
  };
}

function readMount(value: unknown, path: string, reader: Reader): MountModel<Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  const text = (field: string) =>
    required(reader.text(json[field], `${path}.${field}`), path, field, reader);
  return {
    path,
    volume: text("sourceVolume"),
    containerPath: text("containerPath"),
    readOnly: reader.boolean(json["readOnly"], `${path}.readOnly`) ?? false,
  };
}

function readDependency(
  value: unknown,
  path: string,
  reader: Reader,
): DependencyModel<Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  const text = (field: string) =>
    required(reader.text(json[field], `${path}.${field}`), path, field, reader);
  return { path, container: text("containerName"), condition: text("condition") };
}

function readHealthCheck(
  value: unknown,
  path: string,
  reader: Reader,
): HealthCheckModel<Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  const integer = (field: string) => reader.integer(json[field], `${path}.${field}`);
  return {
    path,
    ...present({
      command: texts(reader, json, path, "command"),
      interval: integer("interval"),
      retries: integer("retries"),
      timeout: integer("timeout"),
      startPeriod: integer("startPeriod"),
    }),
  };
}

function readRestartPolicy(
  value: unknown,
  path: string,
  reader: Reader,
): RestartPolicyModel<Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  const enabled = reader.boolean(json["enabled"], `${path}.enabled`);
  if (enabled === undefined) reader.missing(path, "enabled");
  return {
    path,
    enabled: enabled ?? UNKNOWN,
    ...present({
      restartAttemptPeriod: reader.integer(
        json["restartAttemptPeriod"],
        `${path}.restartAttemptPeriod`,
      ),
      ignoredExitCodes: reader.list(
        json["ignoredExitCodes"],
        `${path}.ignoredExitCodes`,
        (code, at) => reader.integer(code, at),
      ),
    }),
  };
}

function readFile(value: unknown, path: string, reader: Reader): Leaf | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  reader.only("s3", json["type"], `${path}.type`);
  return required(reader.text(json["value"], `${path}.value`), path, "value", reader);
}

function readCredentials(value: unknown, path: string, reader: Reader): Leaf | undefined {
  const at = `${path}.repositoryCredentials`;
  const json = reader.object(value, at);
  if (json === undefined || json === UNKNOWN) return json;
  const secret = reader.text(json["credentialsParameter"], `${at}.credentialsParameter`);
  return required(secret, at, "credentialsParameter", reader);
}

function readLink(
  value: unknown,
  path: string,
  reader: Reader,
): ReferenceModel<Unknown> | undefined {
  const text = reader.text(value, path);
  if (text === undefined) return undefined;
  if (text === UNKNOWN) return { path, container: UNKNOWN };
  const [container = text, ...alias] = text.split(":");
  return { path, container, ...(alias.length > 0 && { alias: alias.join(":") }) };
}

function readVolumesFrom(
  value: unknown,
  path: string,
  reader: Reader,
): ReferenceModel<Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  const source = reader.text(json["sourceContainer"], `${path}.sourceContainer`);
  return { path, container: required(source, path, "sourceContainer", reader) };
}

function texts(reader: Reader, json: Json, path: string, field: string) {
  return list(reader, json, path, field, (value, at) => reader.text(value, at));
}
