import * as pulumi from "@pulumi/pulumi";
import { looksLikeCredential } from "../../core/credential";
import { isCredential } from "../../core/fluent-bit/credentials";
import { byName } from "../../core/order";
import type {
  Entry,
  HealthCheckModel,
  ListOf,
  LogModel,
  PlannedContainer,
  PlannedDocument,
  PortModel,
  RestartPolicyModel,
} from "../../core";
import { isWhollyLater, joined } from "../leaf";
import type { Leaf } from "../leaf";

/** What container definitions refer to and the plan does not know. */
export interface References {
  /** Region of the log groups. Left out where no account data belongs. */
  readonly region?: Leaf;
  /** Name of the parameter a document lives in. */
  readonly parameterName: (document: PlannedDocument<Leaf>) => Leaf;
  /** A document that stands in the task definition itself. */
  readonly documentText: (document: PlannedDocument<Leaf>) => Leaf;
  /** Where a document lies that the container fetches. */
  readonly documentUrl: (document: PlannedDocument<Leaf>) => Leaf;
  /** ARN of the object in which such a document lies. */
  readonly documentArn: (document: PlannedDocument<Leaf>) => Leaf;
}

/**
 * A container as ECS's JSON names it. Lists that ECS keeps without order are sorted by name, so
 * that equal programs give equal text; lists that ECS returns even when empty are always there.
 */
export function containerDefinition(
  container: PlannedContainer<Leaf>,
  references: References,
): Record<string, unknown> {
  const { name, image, essential = true, memory, memoryReservation, overrides } = container;
  const { environment, secrets } = variables(container, references);
  return withoutAbsent({
    name,
    image,
    essential,
    cpu: container.cpu,
    memory,
    // A limit alone reserves as much, and AWS's documents want the two to differ.
    memoryReservation: memoryReservation === memory ? undefined : memoryReservation,
    command: command(container, references),
    entryPoint: spelt(container.entryPoint),
    workingDirectory: container.workingDirectory,
    user: container.user,
    environment,
    secrets: secrets.length > 0 ? secrets : undefined,
    environmentFiles: environmentFiles(container.environmentFiles),
    repositoryCredentials: container.credentialsParameter && {
      credentialsParameter: container.credentialsParameter,
    },
    dockerLabels: labels(container.dockerLabels),
    portMappings: container.ports.map(portMapping),
    mountPoints: container.mounts.map(({ volume, containerPath, readOnly }) => ({
      sourceVolume: volume,
      containerPath,
      readOnly,
    })),
    volumesFrom: [],
    dependsOn: dependencies(container),
    healthCheck: container.healthCheck && healthCheck(container.healthCheck),
    startTimeout: container.startTimeout,
    stopTimeout: container.stopTimeout,
    restartPolicy: container.restartPolicy && restartPolicy(container.restartPolicy),
    readonlyRootFilesystem: container.readonlyRootFilesystem,
    privileged: container.privileged,
    interactive: container.interactive,
    pseudoTerminal: container.pseudoTerminal,
    versionConsistency: container.versionConsistency,
    linuxParameters: container.linuxParameters,
    ulimits: container.ulimits,
    systemControls: container.systemControls ?? [],
    logConfiguration: container.log && logConfiguration(container.log, references),
    firelensConfiguration: firelensConfiguration(container),
    ...overrides,
  });
}

interface Variables {
  readonly environment: readonly { readonly name: string; readonly value: Leaf }[];
  readonly secrets: readonly { readonly name: string; readonly valueFrom: Leaf }[];
}

function variables(
  { environment, secrets, documentVariables, documentAddresses }: PlannedContainer<Leaf>,
  { parameterName, documentText, documentArn }: References,
): Variables {
  const inside = documentVariables.filter(({ document }) => document.delivery === "environment");
  const outside = documentVariables.filter(({ document }) => document.delivery !== "environment");
  return {
    environment: [
      ...environment.map(variable),
      ...inside.map(({ name, document }) => ({ name, value: documentText(document) })),
      ...documentAddresses.map(({ name, document }) => ({ name, value: documentArn(document) })),
    ].sort(byName),
    secrets: [
      ...secrets.map(({ name, value }) => ({ name, valueFrom: value })),
      ...outside.map(({ name, document }) => ({ name, valueFrom: parameterName(document) })),
    ].sort(byName),
  };
}

function command(
  { command: own, documentArguments }: PlannedContainer<Leaf>,
  { documentUrl }: References,
): unknown {
  if (documentArguments.length === 0) return spelt(own);
  const urls = documentArguments.map(({ prefix, document }) =>
    joined(prefix, documentUrl(document)),
  );
  return [...((spelt(own) ?? []) as Leaf[]), ...urls];
}

/** A list, spelt out or as the output that it is. */
export function spelt(list: ListOf<Leaf> | undefined): unknown {
  return isWhollyLater(list) ? list.later : list;
}

// A literal that looks like a credential stays readable in AWS, which a warning says, but is kept
// encrypted in the state and out of previews.
function variable({ name, value }: Entry<Leaf>): { name: string; value: Leaf } {
  return { name, value: hidden(value, (literal) => looksLikeCredential(name, literal)) };
}

function hidden(value: Leaf, isSecret: (literal: string) => boolean): Leaf {
  return typeof value === "string" && isSecret(value) ? pulumi.secret(value) : value;
}

function environmentFiles(objects: ListOf<Leaf> | undefined): unknown {
  if (objects === undefined) return undefined;
  const entry = (value: unknown): unknown => ({ type: "s3", value });
  return isWhollyLater(objects)
    ? pulumi.output(objects.later as pulumi.Input<string[]>).apply((arns) => arns.map(entry))
    : objects.map(entry);
}

function labels(entries: readonly Entry<Leaf>[]): unknown {
  if (entries.length === 0) return undefined;
  return Object.fromEntries([...entries].sort(byName).map(({ name, value }) => [name, value]));
}

// In an awsvpc task the host port is the container port; ECS returns it either way.
function portMapping({ path: _, ...port }: PortModel): unknown {
  return withoutAbsent({ ...port, hostPort: port.containerPort });
}

function dependencies({ dependsOn }: PlannedContainer<Leaf>): unknown {
  if (dependsOn.length === 0) return undefined;
  return dependsOn
    .map(({ container, condition }) => ({ name: container, condition }))
    .sort(byName)
    .map(({ name, condition }) => ({ containerName: name, condition }));
}

function healthCheck({ path: _, ...check }: HealthCheckModel): unknown {
  return check;
}

function restartPolicy({ path: _, ...policy }: RestartPolicyModel): unknown {
  return policy;
}

function logConfiguration(
  { driver, options, secretOptions, group, regionOption }: LogModel<Leaf>,
  { region }: References,
): unknown {
  const given = options.map(({ name, value }) => ({
    name,
    value: hidden(value, (literal) => isCredential(name, literal)),
  }));
  const all = [
    ...(group ? [{ name: "awslogs-group", value: group.name }] : []),
    ...(group && region !== undefined ? [{ name: "awslogs-region", value: region }] : []),
    ...(regionOption !== undefined && region !== undefined
      ? [{ name: regionOption, value: region }]
      : []),
    ...given,
  ].sort(byName);
  return withoutAbsent({
    logDriver: driver,
    options: Object.fromEntries(all.map(({ name, value }) => [name, value])),
    secretOptions:
      secretOptions.length > 0
        ? [...secretOptions].sort(byName).map(({ name, value }) => ({ name, valueFrom: value }))
        : undefined,
  });
}

// What an author overrides stands among the overrides, as it was written.
function firelensConfiguration({ firelens, overrides }: PlannedContainer<Leaf>): unknown {
  if (firelens === undefined || "firelensConfiguration" in overrides) return undefined;
  const options = [...firelens.options].sort(byName);
  return {
    type: firelens.type,
    options: Object.fromEntries(options.map(({ name, value }) => [name, value])),
  };
}

function withoutAbsent(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
