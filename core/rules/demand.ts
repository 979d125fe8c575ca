import { items, known } from "../known";
import type { Demand } from "../task-size";
import type { AnyContainer } from "./containers";
import type { AnyTask } from "./rule";

/** Whether the task must be valid for Fargate. */
export function isFargate(task: AnyTask): boolean {
  return items(task.launchTypes).includes("FARGATE");
}

/** What a container asks of its task, as far as is known. */
export function demandOf(container: AnyContainer): Demand {
  const cpu = known(container.cpu);
  const memory = known(container.memory);
  const memoryReservation = known(container.memoryReservation);
  return {
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memory }),
    ...(memoryReservation !== undefined && { memoryReservation }),
  };
}
