import { UNKNOWN, items, known } from "../known";
import { containerNamed, containersOf } from "./containers";
import type { AnyContainer } from "./containers";
import { routerWaits } from "./routers";
import type { AnyTask } from "./rule";

/** Whether it is certain which containers say that they wait for which. */
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

/** Whether a container waits for another, or for one that does. ECS stops them the other way round. */
export function waitsFor(task: AnyTask, from: AnyContainer, to: AnyContainer): boolean {
  const reached = new Set([from]);
  for (const container of reached) awaitedBy(task, container).forEach((next) => reached.add(next));
  return reached.has(to);
}

function awaitedBy(task: AnyTask, container: AnyContainer): AnyContainer[] {
  return [
    ...items(container.dependsOn).flatMap(
      (wait) => containerNamed(task, known(wait.container)) ?? [],
    ),
    ...routerWaits(task).flatMap(({ from, to }) => (from === container ? [to] : [])),
  ];
}
