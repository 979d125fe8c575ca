import { objects, type Props, type Value } from "../../values";
import { isOutside, nameOf, type Check } from "./registration";

const LEAST_MEMORY = 4;

/** CPU and memory of containers against each other and the task's. */
export const resources: Check = ({ inputs, containers, isFargate }) => {
  const cpu = units(inputs["cpu"], "vcpu");
  const memory = units(inputs["memory"], "gb");
  const total = sum(containers, "cpu");
  const reserved = containers.reduce((all, container) => all + reservation(container), 0);
  return [
    ...containers.flatMap((container) => [
      memoryProblem(container, memory),
      isOutside(container["cpu"], 0, Infinity) ? "CPU must not be negative." : undefined,
    ]),
    cpu !== undefined && total > cpu
      ? "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'."
      : undefined,
    memory !== undefined && reserved > memory
      ? "The total memory reserved by all containers must not be greater than the value of the task 'memory'."
      : undefined,
    !isFargate && isOutside(cpu, 128, 196_608) ? "Invalid 'cpu' setting for task." : undefined,
  ];
};

/** CPU units or MiB in any spelling ECS takes: "256", ".25 vCPU", "2 GB". */
export function units(value: Value, unit: "vcpu" | "gb"): number | undefined {
  const match = /^\s*(\d*\.?\d+)\s*(vcpu|gb)?\s*$/i.exec(typeof value === "string" ? value : "");
  if (!match) return undefined;
  return Number(match[1]) * (match[2]?.toLowerCase() === unit ? 1024 : 1);
}

function memoryProblem(container: Props, taskMemory: number | undefined): string | undefined {
  const name = nameOf(container);
  const { memory, memoryReservation } = container;
  if (memory === undefined && memoryReservation === undefined) {
    return taskMemory === undefined
      ? `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`
      : undefined;
  }
  if (isOutside(memory, LEAST_MEMORY, Infinity)) {
    return `Invalid setting for container '${name}'. 'memory' must be at least ${LEAST_MEMORY}.`;
  }
  if (Number(memory) > Number(taskMemory)) {
    return `The 'memory' setting for container '${name}' is greater than for the task.`;
  }
  return Number(memory) <= Number(memoryReservation)
    ? `Invalid setting for container '${name}'. 'memory' must be greater than 'memoryReservation'.`
    : undefined;
}

function reservation(container: Props): number {
  return Number(container["memoryReservation"] ?? container["memory"] ?? 0);
}

function sum(containers: readonly Props[], property: string): number {
  return containers.reduce((all, container) => all + Number(container[property] ?? 0), 0);
}

/** Linux parameters and limits of the kernel. */
export const kernel: Check = ({ containers }) =>
  containers.flatMap((container) =>
    objects(container, "ulimits").map(({ name, softLimit, hardLimit }) =>
      Number(softLimit) > Number(hardLimit)
        ? `Invalid ulimit '${String(name)}': the soft limit must not be above the hard limit.`
        : undefined,
    ),
  );
