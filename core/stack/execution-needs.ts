import { ecrImage } from "../ecr";
import { grantStatements } from "../iam/grants";
import type { Grant } from "../iam/grants";
import { secretReference } from "../iam/references";
import { UNKNOWN, items, known } from "../known";
import type { Entry, StackModel, StackTask } from "../model";
import type { Unknown } from "../known";
import { called, containersOf } from "../rules/containers";
import type { AnyContainer } from "../rules/containers";
import { optionsOf } from "../rules/logs";
import { valueFromFault } from "../rules/value-from";
import { entriesOf, textNames } from "./join";
import { isParameter, isSecret } from "./names";
import { ANY_ACCOUNT, permissionsIn } from "./permissions";
import type { Permission } from "./permissions";

// What ECS does with the execution role to start the containers of a task.

/** Something that the role must be allowed, and who needs it. */
export interface RoleNeed {
  /** The resource that shows it, and where in its request. */
  readonly about: string;
  readonly path: string;
  /** Who needs it, as messages call it. */
  readonly who: string;
  readonly permissions: readonly Permission[];
}

/** The needs of a task, as far as they are known. */
export function executionNeeds(task: StackTask, stack: StackModel): RoleNeed[] {
  return containersOf(task.task).flatMap((container) =>
    [
      ...references(task, container).flatMap(({ path, text }) => reading(path, text, stack)),
      ...credentials(task, container),
      ...environmentFiles(task, container),
      // On machines of one's own, their role may do these.
      ...(isOnFargate(task) ? [...logs(task, container), ...pulls(task, container)] : []),
    ].map(({ path, grant }) => ({
      about: task.entry.id,
      path,
      who: called(container),
      permissions: grantStatements(grant, ANY_ACCOUNT).flatMap(permissionsIn).map(orItsVersion),
    })),
  );
}

// What looks like the end of a secret's ARN may be the end of its name.
function orItsVersion(permission: Permission): Permission {
  return permission.action === "secretsmanager:GetSecretValue"
    ? { ...permission, resource: `${permission.resource}*` }
    : permission;
}

/** Whether all that the task reads at its start is known. */
export function readsAreKnown({ task }: StackTask): boolean {
  return (
    Array.isArray(task.containers) &&
    containersOf(task).every(({ secrets, log, credentialsParameter }) => {
      const options = log === UNKNOWN ? UNKNOWN : (log?.secretOptions ?? []);
      return (
        isSpeltOut(task, secrets) &&
        isSpeltOut(task, options) &&
        (credentialsParameter === undefined || task.peek(credentialsParameter) !== undefined)
      );
    })
  );
}

function isSpeltOut(
  task: StackTask["task"],
  list: readonly Entry<unknown, Unknown>[] | Unknown,
): boolean {
  return Array.isArray(list) && items(list).every(({ value }) => task.peek(value) !== undefined);
}

interface Located {
  readonly path: string;
  readonly grant: Grant;
}

function isOnFargate({ task: { launchTypes } }: StackTask): boolean {
  const types = items(known(launchTypes));
  return types.length === 1 && types[0] === "FARGATE";
}

/** The secrets and parameters whose values go into the container or its log driver. */
export function references(
  { task }: StackTask,
  container: AnyContainer,
): { readonly path: string; readonly text: string; readonly name?: string | undefined }[] {
  const log = known(container.log);
  const entries = [...items(container.secrets), ...items(log?.secretOptions)];
  return entries.flatMap(({ path, name, value }) => {
    const text = task.peek(value);
    // What is no reference is told as such.
    return text === undefined || valueFromFault(text) !== undefined
      ? []
      : [{ path: `${path}.valueFrom`, text, name: known(name) }];
  });
}

function reading(path: string, text: string, { entries }: StackModel): Located[] {
  const reference = secretReference(text);
  const [kind, goesBy, field] =
    reference.service === "ssm"
      ? (["parameter", isParameter, "KeyId"] as const)
      : (["secret", isSecret, "KmsKeyId"] as const);
  const entry = known(textNames(entriesOf(entries, kind), text, goesBy));
  const key = entry?.request[field];
  return [
    { path, grant: { kind: "read-secret", valueFrom: text } },
    // The keys of AWS ask for nothing.
    ...(typeof key === "string" && !/(^|:)alias\/aws\//.test(key)
      ? [{ path, grant: { kind: "decrypt", keys: [key] } } as const]
      : []),
  ];
}

function credentials({ task }: StackTask, container: AnyContainer): Located[] {
  const secret = task.peek(container.credentialsParameter);
  const path = container.credentialsPath ?? `${container.path}.repositoryCredentials`;
  return secret === undefined
    ? []
    : [{ path, grant: { kind: "read-registry-credentials", secret } }];
}

function environmentFiles({ task }: StackTask, container: AnyContainer): Located[] {
  return items(known(container.environmentFiles)).flatMap((file, i) => {
    const object = task.peek(file);
    return object?.startsWith("arn:")
      ? [
          {
            path: `${container.path}.environmentFiles[${i}]`,
            grant: { kind: "read-environment-files", objects: [object] },
          } as const,
        ]
      : [];
  });
}

function logs({ task }: StackTask, container: AnyContainer): Located[] {
  const log = known(container.log);
  if (log?.driver !== "awslogs") return [];
  const options = optionsOf(log);
  const group = options.find(({ name }) => name === "awslogs-group");
  const name = group && task.peek(group.value);
  return name === undefined ? [] : [{ path: log.path, grant: { kind: "write-logs", group: name } }];
}

function pulls({ task }: StackTask, container: AnyContainer): Located[] {
  const image = task.peek(container.image);
  return image === undefined || ecrImage(image) === undefined
    ? []
    : [{ path: `${container.path}.image`, grant: { kind: "pull-image", image } }];
}
