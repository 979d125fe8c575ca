import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { MINIMUM_CONTAINER_MEMORY } from "../../task-size";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const memoryBelowReservation: Rule = {
  id: "memory-below-reservation",
  title: "A container's hard memory limit is not below its reservation",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a limit below the reservation, and anything below 6 MiB. It takes equal values, whatever its reference says.",
  fix: "Raise memory, or lower memoryReservation.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a limit above the reservation",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", memory: 256, memoryReservation: 128 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a limit below the reservation",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", memory: 128, memoryReservation: 256 },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].memory",
            message: 'The limit "128" MiB is below the reservation "256" MiB.',
            fix: "Raise memory, or lower memoryReservation, or remove one of them.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) => {
      const memory = known(container.memory);
      const reservation = known(container.memoryReservation);
      const tooSmall = (["memory", "memoryReservation"] as const).flatMap((field) => {
        const value = known(container[field]);
        return value === undefined || value >= MINIMUM_CONTAINER_MEMORY
          ? []
          : [
              {
                path: `${container.path}.${field}`,
                message: `"${value}" MiB is below the ${MINIMUM_CONTAINER_MEMORY} MiB that ECS asks for.`,
                fix: `Use ${MINIMUM_CONTAINER_MEMORY} or more.`,
              },
            ];
      });
      return memory === undefined || reservation === undefined || memory >= reservation
        ? tooSmall
        : [
            ...tooSmall,
            {
              path: `${container.path}.memory`,
              message: `The limit "${memory}" MiB is below the reservation "${reservation}" MiB.`,
              fix: "Raise memory, or lower memoryReservation, or remove one of them.",
            },
          ];
    }),
};
