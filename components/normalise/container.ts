import type {
  ContainerModel,
  DependencyModel,
  MountModel,
  PortModel,
  Sidecar,
  Statement,
} from "../../core";
import type { ContainerArgs, LinuxParametersArgs, SidecarArgs, StatementArgs } from "../args";
import { HEALTH_CHECK, PROTOCOL, RESTART_ATTEMPT_PERIOD } from "../defaults";
import type { Leaf } from "../leaf";
import { listOf } from "../leaf";
import type { TaskContext } from "./context";
import { normaliseDocuments } from "./documents";
import { entriesOf, given, sorted } from "./entries";
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
  application: string,
  context: TaskContext,
): Sidecar<Leaf> {
  const path = `sidecars.${name}`;
  const { appDependsOn, appEnvironment } = args;
  return {
    ...normaliseContainer(name, args, path, context),
    contributions: [
      {
        to: application,
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
    ...given({ cpu, memory, memoryReservation, essential, user, workingDirectory }),
    ...given({ startTimeout, stopTimeout, readonlyRootFilesystem, privileged, interactive }),
    ...given({ pseudoTerminal, versionConsistency, credentialsParameter }),
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

function linuxParametersOf(
  args: LinuxParametersArgs | undefined,
  { initProcess }: TaskContext,
): Record<string, unknown> | undefined {
  if (args === undefined && !initProcess) return undefined;
  return { ...(initProcess && { initProcessEnabled: true }), ...args };
}
