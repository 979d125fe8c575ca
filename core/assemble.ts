import type { ContainerModel, Contribution, Sidecar, TaskModel } from "./model";
import { byName } from "./order";
import { receiver } from "./plan";

/** A task before its sidecars' contributions are placed; its statements are the task's own. */
export interface TaskParts<V> extends Omit<
  TaskModel<V>,
  "access" | "collectors" | "containers" | "documents" | "logGroups" | "unplaced"
> {
  readonly application: Sidecar<V>;
  readonly sidecars: readonly Sidecar<V>[];
}

/**
 * Folds what sidecars contribute into the containers they contribute to: the application first,
 * then the sidecars by name. Rules check the result, so that an edge a sidecar adds counts too.
 */
export function assemble<V>(parts: TaskParts<V>): TaskModel<V> {
  const { application, sidecars, ...task } = parts;
  const members = [application, ...[...sidecars].sort((a, b) => byName(a.container, b.container))];
  const contributions = members.flatMap((member) => member.contributions);
  const documents = members.flatMap((member) => member.documents);
  const containers = members.map(({ container }) => {
    const own = documents.filter((document) => receiver(document) === container.name);
    const variables = own.map(({ consumption }) => consumption.variable);
    return contributions
      .filter(({ to }) => to === container.name)
      .reduce((gaining, gain) => receive(gaining, gain, variables), container);
  });
  const names = new Set(containers.map(({ name }) => name));
  return {
    ...task,
    containers,
    volumes: [...parts.volumes, ...members.flatMap((member) => member.volumes)],
    documents,
    access: members.flatMap(({ container, access = [] }) =>
      access.map((each) => ({ container: container.name, access: each })),
    ),
    logGroups: members.flatMap(({ logGroups = [] }) => logGroups),
    collectors: members.flatMap(({ collector }) => collector ?? []),
    statements: [
      ...members.flatMap(({ container, statements }) =>
        statements.map(
          (statement) => ({ role: "task", container: container.name, statement }) as const,
        ),
      ),
      ...parts.statements,
    ],
    unplaced: contributions.filter(({ to }) => !names.has(to)),
  };
}

function receive<V>(
  container: ContainerModel<V>,
  gain: Contribution<V>,
  documentVariables: readonly string[],
): ContainerModel<V> {
  const taken = new Set([
    ...[...container.environment, ...container.secrets].map((variable) => variable.name),
    ...documentVariables,
  ]);
  const mounted = new Set(container.mounts.map(({ volume }) => volume));
  const awaited = new Set(container.dependsOn.map((dependency) => dependency.container));
  return {
    ...container,
    environment: [
      ...container.environment,
      ...(gain.environment ?? []).filter(({ name }) => !taken.has(name)),
    ],
    dependsOn: [
      ...container.dependsOn,
      ...(gain.dependsOn ?? []).filter((dependency) => !awaited.has(dependency.container)),
    ],
    mounts: [
      ...container.mounts,
      ...(gain.mounts ?? []).filter(({ volume }) => !mounted.has(volume)),
    ],
    ...(gain.log && { log: gain.log }),
  };
}
