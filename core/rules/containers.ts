import { items, known } from "../known";
import type { Unknown } from "../known";
import type { ContainerModel } from "../model";
import type { AnyTask } from "./rule";

export type AnyContainer = ContainerModel<unknown, Unknown>;

/** The containers of a task as far as they are known. */
export function containersOf(task: AnyTask): readonly AnyContainer[] {
  return items<AnyContainer>(task.containers);
}

/** The known container names, or undefined where some name is not known: nothing may then be called missing. */
export function namesOf(task: AnyTask): readonly string[] | undefined {
  const containers = containersOf(task);
  const names = containers.flatMap(({ name }) => known(name) ?? []);
  return Array.isArray(task.containers) && names.length === containers.length ? names : undefined;
}

/** The container of a name. */
export function containerNamed(task: AnyTask, name: string | undefined): AnyContainer | undefined {
  return name === undefined
    ? undefined
    : containersOf(task).find((container) => container.name === name);
}

/** A container in a sentence: by its name, or by its place where the name is not known. */
export function called(container: AnyContainer): string {
  const name = known(container.name);
  return name === undefined ? container.path : `"${name}"`;
}

/** ECS's default: a container that does not say otherwise is essential. */
export function isEssential(container: AnyContainer): boolean {
  return container.essential === undefined || container.essential === true;
}
