import { items, known } from "../known";
import type { Unknown } from "../known";
import type { Entry, LogModel } from "../model";
import { containersOf } from "./containers";
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
