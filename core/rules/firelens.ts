import { UNKNOWN, known } from "../known";
import { containersOf } from "./containers";
import type { AnyContainer } from "./containers";
import type { AnyTask } from "./rule";

/** The driver that sends a container's output to the task's FireLens router. */
export const FIRELENS_DRIVER = "awsfirelens";

/** The FireLens routers of a task. */
export function routersOf(task: AnyTask): AnyContainer[] {
  return containersOf(task).filter(({ firelens }) => firelens !== undefined);
}

/** The containers whose output goes through the router. */
export function routedIn(task: AnyTask): AnyContainer[] {
  return containersOf(task).filter(({ log }) => known(log)?.driver === FIRELENS_DRIVER);
}

/** Whether some container may be a router, or send its output to one, without our seeing it. */
export function routingIsUnclear(task: AnyTask): boolean {
  return (
    !Array.isArray(task.containers) ||
    containersOf(task).some(
      ({ log, firelens }) =>
        log === UNKNOWN || known(log)?.driver === UNKNOWN || firelens === UNKNOWN,
    )
  );
}
