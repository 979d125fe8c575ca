import type { Finding } from "../issue";
import { list } from "../issue";
import { known } from "../known";
import type { Unknown } from "../known";
import { didYouMean } from "../suggest";
import { namesOf } from "./containers";
import type { AnyTask } from "./rule";

/** A container named somewhere. */
interface Reference {
  readonly path: string;
  readonly container?: string | Unknown;
}

/** The references to containers that the task certainly does not have; `self` is never meant. */
export function toNoContainer(
  task: AnyTask,
  references: readonly Reference[],
  fix: (name: string) => string,
  self?: string | Unknown,
): Finding[] {
  const names = namesOf(task);
  if (names === undefined) return [];
  const meant = names.filter((name) => name !== self);
  return references.flatMap(({ path, container }) => {
    const name = known(container);
    return name === undefined || names.includes(name)
      ? []
      : [{ path, message: lacks("container", name, names, meant), fix: fix(name) }];
  });
}

/** That the task lacks what a name stands for, what it has instead, and which of it may be meant. */
export function lacks(
  thing: "container" | "volume",
  name: string,
  there: readonly string[],
  meant: readonly string[] = there,
): string {
  const has = there.length === 0 ? `no ${thing}s` : list(there);
  return `The task has no ${thing} "${name}"; it has ${has}.${didYouMean(name, meant)}`;
}
