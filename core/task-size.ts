import { FARGATE_SIZES } from "./data/fargate-sizes";
import type { FargateSize } from "./data/fargate-sizes";

/** Least memory ECS accepts for a container, in MiB (API reference, ContainerDefinition). */
export const MINIMUM_CONTAINER_MEMORY = 6;

export interface TaskSize {
  readonly cpu: number;
  readonly memory: number;
}

/** What a container asks of its task. */
export interface Demand {
  readonly cpu?: number;
  readonly memory?: number;
  readonly memoryReservation?: number;
}

/**
 * What the containers need together. Reservations add up, a hard limit alone counts as one, and no
 * hard limit may exceed the task. `unstated` MiB are kept for a container that asks for nothing.
 */
export function totalDemand(containers: readonly Demand[], unstated: number): TaskSize {
  const reserved = containers.map((c) => c.memoryReservation ?? c.memory ?? unstated);
  const largest = Math.max(0, ...containers.map((c) => c.memory ?? 0));
  return {
    cpu: sum(containers.map((c) => c.cpu ?? 0)),
    memory: Math.max(sum(reserved), largest),
  };
}

/**
 * What the containers need of a task with the given memory. Where memory is given the author has
 * decided what is left for containers that ask for nothing; else each of them finds at least the
 * least memory ECS accepts.
 */
export function neededSize(containers: readonly Demand[], given: Partial<TaskSize>): TaskSize {
  return totalDemand(containers, given.memory === undefined ? MINIMUM_CONTAINER_MEMORY : 0);
}

/** The sizes a platform may have. */
export function sizesFor(windows: boolean): readonly FargateSize[] {
  return windows ? FARGATE_SIZES.filter((size) => size.windows) : FARGATE_SIZES;
}

/** The smallest Fargate size that holds the containers and has the given cpu and memory, if any. */
export function smallestSize(
  containers: readonly Demand[],
  given: Partial<TaskSize>,
  windows: boolean,
): TaskSize | undefined {
  const demand = neededSize(containers, given);
  for (const size of sizesFor(windows)) {
    if (size.cpu < demand.cpu || (given.cpu ?? size.cpu) !== size.cpu) continue;
    const memory = size.memory.find((mib) => mib >= demand.memory && (given.memory ?? mib) === mib);
    if (memory !== undefined) return { cpu: size.cpu, memory };
  }
  return undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
