import { UNKNOWN } from "../known";
import type {
  Join,
  RoleKind,
  StackEntry,
  StackModel,
  StackRole,
  StackService,
  StackTask,
} from "../model";
import { readService } from "../read/service";
import { readTask } from "../read/task";
import { collectorsOf } from "./collectors";
import { entriesOf, fieldNames } from "./join";
import { isRole, isTaskDefinition } from "./names";
import { rolesOf } from "./roles";

const ROLE_FIELDS: Readonly<Record<RoleKind, string>> = {
  task: "taskRoleArn",
  execution: "executionRoleArn",
};

/** A program from its resources: what refers to what. */
export function stackOf(entries: readonly StackEntry[]): StackModel {
  const roles = rolesOf(entries, usesOf(entries));
  const tasks = entriesOf(entries, "taskDefinition").map((entry) => taskOf(entries, entry, roles));
  const services = [...entriesOf(entries, "service"), ...entriesOf(entries, "taskSet")].map(
    (entry) => serviceOf(entries, entry, tasks),
  );
  return { entries, roles, tasks, services };
}

function usesOf(entries: readonly StackEntry[]): Map<StackEntry, Set<RoleKind>> {
  const uses = new Map<StackEntry, Set<RoleKind>>();
  for (const definition of entriesOf(entries, "taskDefinition")) {
    for (const kind of ["task", "execution"] as const) {
      const role = fieldNames(entries, definition, ROLE_FIELDS[kind], "role", isRole);
      if (role === undefined || role === UNKNOWN) continue;
      uses.set(role, (uses.get(role) ?? new Set()).add(kind));
    }
  }
  return uses;
}

function taskOf(
  entries: readonly StackEntry[],
  entry: StackEntry,
  roles: readonly StackRole[],
): StackTask {
  const roleIn = (kind: RoleKind): Join<StackRole> =>
    among(roles, fieldNames(entries, entry, ROLE_FIELDS[kind], "role", isRole));
  return {
    entry,
    task: readTask(entry.request),
    taskRole: roleIn("task"),
    executionRole: roleIn("execution"),
    collectors: collectorsOf(entries, entry),
  };
}

function serviceOf(
  entries: readonly StackEntry[],
  entry: StackEntry,
  tasks: readonly StackTask[],
): StackService {
  const definition = fieldNames(
    entries,
    entry,
    "taskDefinition",
    "taskDefinition",
    isTaskDefinition,
  );
  return { entry, service: readService(entry.request).model, task: among(tasks, definition) };
}

function among<T extends { readonly entry: StackEntry }>(
  list: readonly T[],
  entry: Join<StackEntry>,
): Join<T> {
  return entry === UNKNOWN ? UNKNOWN : list.find((one) => one.entry === entry);
}
