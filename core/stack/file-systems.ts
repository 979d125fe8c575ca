import { known } from "../known";
import type { EntryKind, StackEntry, StackModel, StackTask } from "../model";
import { items } from "../known";
import { entriesOf, madeFrom, textNames } from "./join";
import type { GoesBy } from "./join";
import { isAccessPoint, isFileSystem } from "./names";

/** The file systems of a program that its tasks mount, each once. */
export function mountedFileSystems(stack: StackModel): StackEntry[] {
  return mounted(stack, "fileSystem", isFileSystem, "fileSystemId");
}

/** The access points of a program that its tasks mount, each once. */
export function mountedAccessPoints(stack: StackModel): StackEntry[] {
  return mounted(stack, "accessPoint", isAccessPoint, "accessPointId");
}

function mounted(
  { tasks, entries }: StackModel,
  kind: EntryKind,
  goesBy: GoesBy,
  field: "fileSystemId" | "accessPointId",
): StackEntry[] {
  const all = entriesOf(entries, kind);
  const found = tasks.flatMap((task) => [
    ...madeFrom(entries, task.entry, "volumes", kind),
    ...leavesOf(task, field).flatMap((leaf) => known(textNames(all, leaf, goesBy)) ?? []),
  ]);
  return [...new Set(found)];
}

function leavesOf({ task }: StackTask, field: "fileSystemId" | "accessPointId"): unknown[] {
  return items(known(task.volumes)).map(({ efs }) => known(efs)?.[field]);
}
