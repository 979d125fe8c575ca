import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const reserving = (shares: { memory?: number; memoryReservation?: number }): AnyTask =>
  task({ containers: [container("app", shares)] });

const below = (memory: number, reservation: number) => ({
  path: "container.memory",
  message: `The limit "${memory}" MiB is below the reservation "${reservation}" MiB.`,
  fix: "Raise memory, or lower memoryReservation, or remove one of them.",
});

const tooSmall = (field: string, value: number) => ({
  path: `container.${field}`,
  message: `"${value}" MiB is below the 6 MiB that ECS asks for.`,
  fix: "Use 6 or more.",
});

export const cases: RuleCases = {
  valid: [
    {
      name: "a limit equal to the reservation",
      task: reserving({ memory: 256, memoryReservation: 256 }),
    },
    { name: "a limit of 6 MiB", task: reserving({ memory: 6 }) },
    { name: "a reservation of 6 MiB", task: reserving({ memoryReservation: 6 }) },
  ],
  invalid: [
    {
      name: "a limit below the reservation",
      task: reserving({ memory: 255, memoryReservation: 256 }),
      findings: [below(255, 256)],
    },
    {
      name: "a limit of 5 MiB",
      task: reserving({ memory: 5 }),
      findings: [tooSmall("memory", 5)],
    },
    {
      name: "a reservation of 5 MiB",
      task: reserving({ memory: 64, memoryReservation: 5 }),
      findings: [tooSmall("memoryReservation", 5)],
    },
    {
      name: "a limit that is too small and below the reservation",
      task: reserving({ memory: 0, memoryReservation: 8 }),
      findings: [tooSmall("memory", 0), below(0, 8)],
    },
  ],
  notApplicable: [{ name: "no share", task: task() }],
  unknown: [
    {
      name: "a limit that is not known",
      task: task({
        containers: [container("app", { memory: UNKNOWN, memoryReservation: 256 })],
      }),
    },
    {
      name: "a reservation that is not known",
      task: task({
        containers: [container("app", { memory: 256, memoryReservation: UNKNOWN })],
      }),
    },
  ],
};
