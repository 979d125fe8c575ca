import { smallestSize } from "./task-size";
import type { TaskSize } from "./task-size";
import { startWaves } from "./start-order";
import { isWindows } from "./platform";
import { deliveryOf } from "./delivery";
import type {
  Access,
  ConfigDocument,
  ContainerModel,
  Delivery,
  EfsModel,
  Fetch,
  ListOf,
  OwnLogGroupModel,
  RoleKind,
  Statement,
  TaskModel,
  VolumeModel,
} from "./model";

/** Everything a task definition needs, decided: what remains is to write it down. */
export interface TaskPlan<V> {
  /** Undefined where no Fargate size holds the containers: a rule reports that. */
  readonly size: TaskSize | undefined;
  readonly containers: readonly PlannedContainer<V>[];
  readonly volumes: readonly VolumeModel<V>[];
  readonly documents: readonly PlannedDocument<V>[];
  readonly logGroups: readonly PlannedLogGroup<V>[];
  /** What the code in the containers may do, by contributor. */
  readonly taskNeeds: readonly Needs<V>[];
  /** What ECS may do to start the containers, by contributor. */
  readonly executionNeeds: readonly Needs<V>[];
  /** Containers in waves: each wave waits for earlier waves only. */
  readonly startOrder: readonly (readonly string[])[];
}

export interface PlannedContainer<V> extends ContainerModel<V> {
  /** Variables that hold a document made here: from its parameter, or the text itself. */
  readonly documentVariables: readonly DocumentVariable<V>[];
  /** Arguments of the command that name the URL of a document made here. */
  readonly documentArguments: readonly DocumentArgument<V>[];
  /** Variables that hold the ARN of a document made here. */
  readonly documentAddresses: readonly DocumentVariable<V>[];
}

export interface DocumentVariable<V> {
  readonly name: string;
  readonly document: PlannedDocument<V>;
}

/** An argument: what it begins with, and the document whose URL follows. */
export interface DocumentArgument<V> {
  readonly prefix: string;
  readonly document: PlannedDocument<V>;
}

export interface PlannedDocument<V> extends ConfigDocument<V> {
  /** How outputs and names refer to it: `container/VARIABLE`, or the container it configures. */
  readonly key: string;
  readonly delivery: Delivery;
}

export type PlannedLogGroup<V> = OwnLogGroupModel<V>;

export interface Needs<V> {
  /** The container that asks; none means the task as a whole. */
  readonly container?: string;
  readonly needs: readonly Need<V>[];
}

/** Something a role must be able to do, in terms of what is referred to, not of IAM. */
export type Need<V> =
  | Access<V>
  | { readonly kind: "allow"; readonly statement: Statement<V> }
  | { readonly kind: "decrypt"; readonly keys: ListOf<V> }
  | { readonly kind: "execute-command" }
  | { readonly kind: "mount-file-system"; readonly efs: EfsModel<V>; readonly write: boolean }
  | { readonly kind: "pull-image"; readonly image: V }
  | { readonly kind: "read-document"; readonly document: PlannedDocument<V> }
  | { readonly kind: "fetch-document"; readonly document: PlannedDocument<V> }
  | { readonly kind: "read-environment-files"; readonly objects: ListOf<V> }
  | { readonly kind: "read-registry-credentials"; readonly secret: V }
  | { readonly kind: "read-secret"; readonly valueFrom: V }
  | { readonly kind: "write-logs"; readonly group: V };

/** Decides everything that follows from a checked task. Order follows the task's containers. */
export function planTask<V>(task: TaskModel<V>): TaskPlan<V> {
  const documents = planDocuments(task);
  const containers = planContainers(task, documents);
  return {
    size: smallestSize(task.containers, task, isWindows(task.platform)),
    containers,
    volumes: task.volumes,
    documents,
    logGroups: planLogGroups(task),
    taskNeeds: taskNeeds(task, documents),
    executionNeeds: executionNeeds(task, containers),
    startOrder: startWaves(
      task.containers.map(({ name, dependsOn }) => ({
        name,
        waitsFor: dependsOn.map((dependency) => dependency.container),
      })),
    ),
  };
}

function planDocuments<V>(task: TaskModel<V>): PlannedDocument<V>[] {
  return task.documents.map((document) => ({
    ...document,
    key: document.isConfiguration
      ? document.container
      : `${document.container}/${document.consumption.variable}`,
    delivery: deliveryOf(document, (leaf) => task.peek(leaf)),
  }));
}

/** The containers with what their documents add to them. */
export function planContainers<V>(
  task: TaskModel<V>,
  documents: readonly PlannedDocument<V>[] = planDocuments(task),
): PlannedContainer<V>[] {
  return task.containers.map((container) => planContainer(container, documents));
}

function planContainer<V>(
  container: ContainerModel<V>,
  documents: readonly PlannedDocument<V>[],
): PlannedContainer<V> {
  const received = documents.filter((document) => receiver(document) === container.name);
  const fetched = received
    .filter(({ delivery }) => delivery === "s3")
    .map((document) => ({ document, fetch: fetchOf(document) }));
  const held = received.filter(({ delivery }) => delivery !== "s3");
  return {
    ...container,
    ...withArguments(
      container,
      held.flatMap(({ consumption }) =>
        consumption.as === "argument" ? [consumption.argument] : [],
      ),
    ),
    documentVariables: held.map((document) => ({
      name: document.consumption.variable,
      document,
    })),
    documentArguments: fetched.flatMap(({ document, fetch }) =>
      fetch.by === "argument" ? [{ prefix: fetch.prefix, document }] : [],
    ),
    documentAddresses: fetched.flatMap(({ document, fetch }) =>
      fetch.by === "variable" ? [{ name: fetch.variable, document }] : [],
    ),
  };
}

/** How the container of a document fetches it. */
export function fetchOf<V>({ path, consumption }: ConfigDocument<V>): Fetch {
  if (consumption.as === "file" || consumption.fetch === undefined) {
    throw new Error(`${path} cannot be fetched`);
  }
  return consumption.fetch;
}

/** The container into whose environment ECS reads a document. */
export function receiver<V>({ container, consumption }: ConfigDocument<V>): string {
  return consumption.as === "file" ? consumption.writer : container;
}

function withArguments<V>(
  { command = [], path }: ContainerModel<V>,
  extra: readonly V[],
): { command?: ListOf<V> } {
  if (extra.length === 0) return {};
  // Only kinds that write their own command consume a document by an argument.
  if (!isSpeltOut(command)) throw new Error(`${path}.command cannot take an argument`);
  return { command: [...command, ...extra] };
}

function isSpeltOut<V>(list: ListOf<V>): list is readonly V[] {
  return Array.isArray(list);
}

function planLogGroups<V>({ containers, logGroups = [] }: TaskModel<V>): PlannedLogGroup<V>[] {
  const groups = new Map<V, PlannedLogGroup<V>>();
  const all = [
    ...containers.flatMap(({ name, log }) =>
      log?.group ? [{ ...log.group, container: name }] : [],
    ),
    ...logGroups,
  ];
  for (const group of all) {
    if (group.create && !groups.has(group.name)) groups.set(group.name, group);
  }
  return [...groups.values()];
}

function taskNeeds<V>(task: TaskModel<V>, documents: readonly PlannedDocument<V>[]): Needs<V>[] {
  return contributions([
    ...task.containers.map((container) => ({
      container: container.name,
      needs: [
        ...statementNeeds(task, "task", container.name),
        ...accessNeeds(task, container.name),
        ...fetchNeeds(container.name, documents),
        ...fileSystemNeeds(container, task.volumes),
      ],
    })),
    {
      needs: [
        ...statementNeeds(task, "task"),
        ...keyNeeds(task, "task"),
        ...(task.service?.enableExecuteCommand ? [{ kind: "execute-command" } as const] : []),
      ],
    },
  ]);
}

function executionNeeds<V>(
  task: TaskModel<V>,
  containers: readonly PlannedContainer<V>[],
): Needs<V>[] {
  return contributions([
    ...containers.map((container) => ({
      container: container.name,
      needs: [...startNeeds(container), ...statementNeeds(task, "execution", container.name)],
    })),
    { needs: [...statementNeeds(task, "execution"), ...keyNeeds(task, "execution")] },
  ]);
}

function contributions<V>(all: readonly Needs<V>[]): Needs<V>[] {
  return all.filter(({ needs }) => needs.length > 0);
}

function statementNeeds<V>(task: TaskModel<V>, role: RoleKind, container?: string): Need<V>[] {
  return task.statements
    .filter((entry) => entry.role === role && entry.container === container)
    .map(({ statement }) => ({ kind: "allow", statement }));
}

function accessNeeds<V>({ access = [] }: TaskModel<V>, container: string): Need<V>[] {
  return access.filter((each) => each.container === container).map((each) => each.access);
}

function fetchNeeds<V>(container: string, documents: readonly PlannedDocument<V>[]): Need<V>[] {
  return documents
    .filter((document) => document.delivery === "s3" && receiver(document) === container)
    .map((document) => ({ kind: "fetch-document", document }));
}

function keyNeeds<V>(task: TaskModel<V>, role: RoleKind): Need<V>[] {
  return task.kmsKeys
    .filter((entry) => entry.role === role)
    .map(({ keys }) => ({ kind: "decrypt", keys }));
}

function fileSystemNeeds<V>(
  container: ContainerModel<V>,
  volumes: readonly VolumeModel<V>[],
): Need<V>[] {
  return volumes.flatMap(({ name, efs }) => {
    const mounts = container.mounts.filter((mount) => mount.volume === name);
    if (efs === undefined || !efs.iam || mounts.length === 0) return [];
    return [{ kind: "mount-file-system", efs, write: mounts.some((mount) => !mount.readOnly) }];
  });
}

function startNeeds<V>(container: PlannedContainer<V>): Need<V>[] {
  const { log } = container;
  const secrets = [...container.secrets, ...(log?.secretOptions ?? [])];
  return [
    { kind: "pull-image", image: container.image } as const,
    ...(log?.group ? [{ kind: "write-logs", group: log.group.name } as const] : []),
    ...[...new Set(secrets.map((secret) => secret.value))].map(
      (valueFrom) => ({ kind: "read-secret", valueFrom }) as const,
    ),
    ...container.documentVariables
      .filter(({ document }) => document.delivery === "ssm")
      .map(({ document }) => ({ kind: "read-document", document }) as const),
    ...(container.environmentFiles
      ? [{ kind: "read-environment-files", objects: container.environmentFiles } as const]
      : []),
    ...(container.credentialsParameter !== undefined
      ? [{ kind: "read-registry-credentials", secret: container.credentialsParameter } as const]
      : []),
  ];
}
