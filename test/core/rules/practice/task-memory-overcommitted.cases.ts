import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const sized = (memory: unknown, ...containers: object[]) => ({
  taskDefinition: {
    memory,
    containerDefinitions: containers.map((sizes, i) => ({
      name: String.fromCharCode(97 + i),
      image: "app:1",
      ...sizes,
    })),
  },
});
export const cases: RuleCases = {
  valid: [
    {
      name: "limits that just fit",
      given: sized("512", { memory: 256, memoryReservation: 128 }, { memory: 256 }),
    },
  ],
  invalid: [
    {
      name: "limits a MiB too large, whose reservations just fit",
      given: sized("512", { memory: 257, memoryReservation: 256 }, { memory: 256 }),
      findings: [
        {
          path: "memory",
          message:
            'The limits of the containers add up to "513" MiB ("a" 257 + "b" 256); the task has 512.',
          fix: "Raise memory to at least 513, or lower the limits.",
        },
      ],
    },
    {
      name: "a container as large as the task, beside one without a limit",
      given: sized(
        "512",
        { memory: 512, memoryReservation: 500 },
        { memoryReservation: 6 },
        {},
        { memory: 6 },
      ),
      findings: [
        {
          path: "memory",
          message:
            'The limits of the containers add up to "518" MiB ("a" 512 + "d" 6); the task has 512.',
          fix: "Raise memory to at least 518, or lower the limits.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no memory of the task", given: sized(undefined, { memory: 512 }) },
    {
      name: "a container above the task",
      given: sized("512", { memory: 513, memoryReservation: 6 }, { memory: 6 }),
    },
    {
      name: "reservations that do not fit",
      given: sized("512", { memory: 512 }, { memory: 512, memoryReservation: 1 }),
    },
  ],
  unknown: [
    { name: "memory that is not known", given: sized(UNKNOWN, { memory: 512 }) },
    {
      name: "a reservation that is not known",
      given: sized(
        "512",
        { memory: 512, memoryReservation: UNKNOWN },
        { memory: 512, memoryReservation: 6 },
      ),
    },
    {
      name: "a limit that is not known",
      given: sized("512", { memory: UNKNOWN }, { memory: 512, memoryReservation: 6 }),
    },
  ],
};
