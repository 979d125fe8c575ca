import { items, known } from "../known";
import type { Unknown } from "../known";
import type { Entry, LogModel } from "../model";
import { containersOf } from "./containers";
import type { AnyContainer } from "./containers";
import type { AnyTask } from "./rule";

export type AnyLog = LogModel<unknown, Unknown>;

/** Where the containers' output goes, as far as that is known. */
export function logsOf(task: AnyTask): AnyLog[] {
  return containersOf(task).flatMap(({ log }) => known(log) ?? []);
}

/** The options of a log driver, the plain and the secret ones. */
export function optionsOf(log: AnyLog): Entry<unknown, Unknown>[] {
  return [...items(log.options), ...items(log.secretOptions)];
}

/** The plain option of a name. */
export function optionNamed(log: AnyLog, wanted: string): Entry<unknown, Unknown> | undefined {
  return items(log.options).find(({ name }) => name === wanted);
}

/** The log groups of CloudWatch that a container names, and where it does. */
export function groupsOf(
  task: AnyTask,
  container: AnyContainer,
): { readonly path: string; readonly group: string }[] {
  const log = known(container.log);
  if (log === undefined) return [];
  return optionsOf(log).flatMap(({ name, value }) => {
    const group = name === "awslogs-group" ? task.peek(value) : undefined;
    return group === undefined ? [] : [{ path: log.path, group }];
  });
}
