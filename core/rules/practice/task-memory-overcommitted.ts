import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, known } from "../../known";
import { called, containersOf } from "../containers";
import { demandOf } from "../demand";
import { fieldOf } from "../fields";
import type { Rule } from "../rule";

export const taskMemoryOvercommitted: Rule = {
  id: "task-memory-overcommitted",
  title: "The containers' memory limits fit the task together",
  kind: "practice",
  on: "task",
  severity: "low",
  // What is above a reservation is there to be lent: a team may mean it so.
  preset: "strict",
  why: "Where all containers use what they may, the task runs out of memory first, and a container is killed below its own limit.",
  fix: "Raise the task's memory, or lower the limits.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "limits that fit",
        given: {
          taskDefinition: {
            cpu: "256",
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", memoryReservation: 128, memory: 256 },
              { name: "log", image: "log:1", memoryReservation: 64, memory: 256 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "limits that do not fit together",
        given: {
          taskDefinition: {
            cpu: "256",
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", memoryReservation: 256, memory: 512 },
              { name: "log", image: "log:1", memoryReservation: 64, memory: 128 },
            ],
          },
        },
        findings: [
          {
            path: "memory",
            message:
              'The limits of the containers add up to "640" MiB ("app" 512 + "log" 128); the task has 512.',
            fix: "Raise memory to at least 640, or lower the limits.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const limit = known(task.memory);
    const containers = containersOf(task);
    if (containers.some(({ memoryReservation }) => memoryReservation === UNKNOWN)) return [];
    const demands = containers.map((container) => ({ container, ...demandOf(container) }));
    const limits = demands.flatMap(({ container, memory }) =>
      memory === undefined ? [] : [{ name: called(container), mib: memory }],
    );
    const total = limits.reduce((sum, { mib }) => sum + mib, 0);
    const reserved = demands.reduce(
      (sum, { memory, memoryReservation }) => sum + (memoryReservation ?? memory ?? 0),
      0,
    );
    // What does not fit at all is an error, told as such.
    if (limit === undefined || total <= limit || reserved > limit) return [];
    if (limits.some(({ mib }) => mib > limit)) return [];
    const sum = limits.map(({ name, mib }) => `${name} ${mib}`).join(" + ");
    return [
      {
        path: fieldOf(task, "memory"),
        message: `The limits of the containers add up to "${total}" MiB (${sum}); the task has ${limit}.`,
        fix: `Raise memory to at least ${total}, or lower the limits.`,
      },
    ];
  },
};
