import { UNKNOWN, items, known } from "../known";
import { isTemplate } from "../template";
import { VALUES } from "../data/values";
import { isWindows } from "../platform";
import { isFargate } from "./demand";
import type { AnyTask } from "./rule";

/** Where a field of the task itself stands. */
export function fieldOf(task: AnyTask, field: string): string {
  return `${task.prefix ?? ""}${field}`;
}

/** Whether the task is JSON for ECS, and not what a component makes of its arguments. */
export function isJson(task: AnyTask): boolean {
  return task.sized === "by-author";
}

/** Where the containers of the task stand; a component has no one list of them. */
export function containersFieldOf(task: AnyTask): string {
  if (isJson(task)) return fieldOf(task, "containerDefinitions");
  return items(task.containers).length > 1 ? "sidecars" : "container";
}

/** The name of a field, by its path. */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** Whether a field certainly says something: ECS ignores a false flag and an empty list. */
export function isSet(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === "string") return value !== "" && !isTemplate(value);
  return value === true || typeof value === "number";
}

/** Whether the task is certainly not for Fargate. */
export function isElsewhere(task: AnyTask): boolean {
  const types: readonly string[] = items(task.launchTypes);
  const legal: readonly string[] = VALUES.launchType;
  return (
    task.launchTypes !== UNKNOWN && !isFargate(task) && types.every((type) => legal.includes(type))
  );
}

/** The network mode, if it is one. */
export function networkModeOf(task: AnyTask): string | undefined {
  return VALUES.networkMode.find((mode) => mode === known(task.networkMode));
}

/** Whether links may do what they say: elsewhere they are refused as a field. */
export function mayLink(task: AnyTask): boolean {
  const mode = networkModeOf(task) ?? "bridge";
  return mode === "bridge" && !isFargate(task) && !isWindows(task.platform);
}
