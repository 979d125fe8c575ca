import { present } from "../../core/read/present";
import type {
  ContainerModel,
  DependencyModel,
  FirelensModel,
  LinuxModel,
  MountModel,
  PortModel,
  Sidecar,
  Statement,
} from "../../core";
import type { ContainerArgs, LinuxParametersArgs, SidecarArgs, StatementArgs } from "../args";
import { UNKNOWN } from "../../core";
import { readReferences } from "../../core/read/container";
import { readFirelens } from "../../core/read/logging";
import { Reader } from "../../core/read/reader";
import { HEALTH_CHECK, PROTOCOL, RESTART_ATTEMPT_PERIOD } from "../defaults";
import type { Leaf } from "../leaf";
import { listOf, replaceLater } from "../leaf";
import type { TaskContext } from "./context";
import { normaliseDocuments } from "./documents";
import { entriesOf, sorted } from "./entries";
import { normaliseLogging } from "./logging";
import { checkOverrides } from "./overrides";

/** A container as a value, with everything that follows from having it. */
export function normaliseContainer(
  name: string,
  args: ContainerArgs,
  path: string,
  context: TaskContext,
): Sidecar<Leaf> {
  checkOverrides(args.overrides ?? {}, `${path}.overrides`, context.issues);
  return {
    container: containerModel(name, args, path, context),
    contributions: [],
    statements: normaliseStatements(args.permissions, `${path}.permissions`),
    documents: normaliseDocuments(name, args, path, context.issues),
    volumes: [],
  };
}

/** A general sidecar: a container, and what the application gains by it. */
export function normaliseSidecar(
  name: string,
  args: SidecarArgs,
  context: TaskContext,
): Sidecar<Leaf> {
  const path = `sidecars.${name}`;
  const { appDependsOn, appEnvironment } = args;
  return {
    ...normaliseContainer(name, args, path, context),
    contributions: [
      {
        to: context.application,
        path,
        environment: entriesOf(appEnvironment, `${path}.appEnvironment`),
        ...(appDependsOn && {
          dependsOn: [{ path: `${path}.appDependsOn`, container: name, condition: appDependsOn }],
        }),
      },
    ],
  };
}

/** Statements as core reads them. */
export function normaliseStatements(
  statements: readonly StatementArgs[] | undefined,
  path: string,
): Statement<Leaf>[] {
  return (statements ?? []).map(({ resources, ...statement }, i) => ({
    ...statement,
    path: `${path}[${i}]`,
    resources: listOf(resources),
  }));
}

function containerModel(
  name: string,
  args: ContainerArgs,
  path: string,
  context: TaskContext,
): ContainerModel<Leaf> {
  const { cpu, memory, memoryReservation, essential, user, workingDirectory } = args;
  const { startTimeout, stopTimeout, readonlyRootFilesystem, privileged, interactive } = args;
  const { pseudoTerminal, versionConsistency, credentialsParameter, ulimits, systemControls } =
    args;
  const linuxParameters = linuxParametersOf(args.linuxParameters, context);
  return {
    path,
    name,
    image: args.image,
    ports: portsOf(args, path),
    environment: entriesOf(args.environment, `${path}.environment`),
    secrets: entriesOf(args.secrets, `${path}.secrets`),
    dockerLabels: entriesOf(args.dockerLabels, `${path}.dockerLabels`),
    mounts: mountsOf(args, path, context),
    dependsOn: dependenciesOf(args, path),
    log: normaliseLogging(name, args.logging ?? {}, `${path}.logging`, context),
    overrides: args.overrides ?? {},
    overridesPath: `${path}.overrides`,
    ...referencesOf(args, path, context),
    ...firelensOf(args, path, context),
    ...present({ cpu, memory, memoryReservation, essential, user, workingDirectory }),
    ...present({ startTimeout, stopTimeout, readonlyRootFilesystem, privileged, interactive }),
    ...present({ pseudoTerminal, versionConsistency, credentialsParameter }),
    ...(args.command && { command: listOf(args.command) }),
    ...(args.entryPoint && { entryPoint: listOf(args.entryPoint) }),
    ...(args.environmentFiles && { environmentFiles: listOf(args.environmentFiles) }),
    ...(args.healthCheck && {
      healthCheck: { path: `${path}.healthCheck`, ...HEALTH_CHECK, ...args.healthCheck },
    }),
    ...(args.restartPolicy && {
      restartPolicy: {
        path: `${path}.restartPolicy`,
        enabled: true,
        restartAttemptPeriod: RESTART_ATTEMPT_PERIOD,
        ...args.restartPolicy,
      },
    }),
    ...(linuxParameters && { linuxParameters }),
    ...(ulimits && { ulimits: ulimits.map((ulimit) => ({ ...ulimit })) }),
    ...(systemControls && { systemControls: systemControls.map((control) => ({ ...control })) }),
  };
}

function portsOf({ port, portMappings = [] }: ContainerArgs, path: string): PortModel[] {
  const single = port === undefined ? [] : [{ path: `${path}.port`, containerPort: port }];
  const mapped = portMappings.map((mapping, i) => ({
    path: `${path}.portMappings[${i}]`,
    ...mapping,
  }));
  return [...single, ...mapped].map((mapping) => ({ protocol: PROTOCOL, ...mapping }));
}

function mountsOf(
  { mountPoints = [] }: ContainerArgs,
  path: string,
  { volumes }: TaskContext,
): MountModel[] {
  return mountPoints.map(({ sourceVolume, containerPath, readOnly }, i) => ({
    path: `${path}.mountPoints[${i}]`,
    volume: sourceVolume,
    containerPath,
    readOnly: readOnly ?? volumes[sourceVolume]?.efs !== undefined,
  }));
}

function dependenciesOf({ dependsOn = {} }: ContainerArgs, path: string): DependencyModel[] {
  return sorted(dependsOn).map(([container, condition]) => ({
    path: `${path}.dependsOn.${container}`,
    container,
    condition,
  }));
}

// Links and the volumes of other containers have no argument of their own, but rules know them. What
// only an output says stays unread.
function referencesOf(
  { overrides = {} }: ContainerArgs,
  path: string,
  { issues }: TaskContext,
): Pick<ContainerModel<Leaf>, "links" | "volumesFrom"> {
  const reader = new Reader();
  const references = readReferences(
    replaceLater(overrides, () => UNKNOWN) as Record<string, unknown>,
    `${path}.overrides`,
    reader,
  );
  for (const { path: at, message, fix } of reader.misread) {
    issues.add("argument-type", at, message, fix);
  }
  return Object.fromEntries(
    Object.entries(references).map(([field, list]) => [
      field,
      list === UNKNOWN ? [] : list.filter(({ container }) => container !== UNKNOWN),
    ]),
  );
}

// A router has no argument of its own either.
function firelensOf(
  { overrides = {} }: ContainerArgs,
  path: string,
  { issues }: TaskContext,
): Pick<ContainerModel<Leaf>, "firelens"> {
  const reader = new Reader();
  const json = replaceLater(overrides["firelensConfiguration"], () => UNKNOWN);
  const firelens = readFirelens(json, `${path}.overrides.firelensConfiguration`, reader);
  for (const { path: at, message, fix } of reader.misread) {
    issues.add("argument-type", at, message, fix);
  }
  // What only an output says is UNKNOWN here, which rules can tell from a text.
  return firelens === undefined ? {} : { firelens: firelens as FirelensModel<Leaf> };
}

function linuxParametersOf(
  args: LinuxParametersArgs | undefined,
  { initProcess }: TaskContext,
): LinuxModel | undefined {
  if (args === undefined && !initProcess) return undefined;
  return { ...(initProcess && { initProcessEnabled: true }), ...args };
}
