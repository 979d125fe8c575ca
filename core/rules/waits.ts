import { UNKNOWN, items } from "../known";
import { containersOf } from "./containers";
import type { AnyTask } from "./rule";

/** Whether it is certain which containers wait for which. */
export function waitsAreKnown(task: AnyTask): boolean {
  return (
    Array.isArray(task.containers) &&
    containersOf(task).every(
      ({ name, dependsOn }) =>
        name !== UNKNOWN &&
        dependsOn !== UNKNOWN &&
        items(dependsOn).every(
          ({ container, condition }) => container !== UNKNOWN && condition !== UNKNOWN,
        ),
    )
  );
}
