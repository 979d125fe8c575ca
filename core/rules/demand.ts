import { UNKNOWN, items, known } from "../known";
import type { Demand } from "../task-size";
import type { AnyContainer } from "./containers";
import type { AnyTask } from "./rule";

/** Whether the task must be valid for Fargate. */
export function isFargate(task: AnyTask): boolean {
  return items(task.launchTypes).includes("FARGATE");
}

/**
 * What a container certainly asks of its task. A reservation that is not known may be small: the
 * limit beside it must then not count as one.
 */
export function demandOf(container: AnyContainer): Demand {
  const cpu = known(container.cpu);
  const memory = known(container.memory);
  const memoryReservation =
    container.memoryReservation === UNKNOWN ? 0 : container.memoryReservation;
  return {
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memory }),
    ...(memoryReservation !== undefined && { memoryReservation }),
  };
}
