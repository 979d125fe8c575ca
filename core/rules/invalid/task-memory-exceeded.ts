import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { known } from "../../known";
import { called, containersOf } from "../containers";
import { demandOf } from "../demand";
import { fieldOf, isElsewhere } from "../fields";
import type { AnyTask, Rule } from "../rule";

export const taskMemoryExceeded: Rule = {
  id: "task-memory-exceeded",
  title: "The containers' memory fits the task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS: \"The 'memory' setting for container 'x' is greater than for the task\"; reservations must fit together.",
  fix: "Raise the task's memory, or lower the containers' limits and reservations.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "limits that together exceed the task, over reservations that fit",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", memory: 512, memoryReservation: 384 },
              { name: "log", image: "log:1", memory: 256, memoryReservation: 128 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "reservations above the task",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", memoryReservation: 512 },
              { name: "log", image: "log:1", memoryReservation: 64 },
            ],
          },
        },
        findings: [
          {
            path: "memory",
            message: 'The task has "512" MiB; its containers reserve 576: "app" 512 + "log" 64.',
            fix: "Raise memory to at least 576, or lower the containers' shares.",
          },
        ],
      },
      {
        title: "a limit above the task",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1", memory: 1024 }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].memory",
            message: 'The limit "1024" MiB is greater than the task\'s "512" MiB.',
            fix: "Lower it to 512, or raise the task's memory.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const limit = known(task.memory);
    if (limit === undefined) return [];
    if (limit <= 0) return nothingToShare(task, limit);
    const demands = containersOf(task).map((container) => ({ container, ...demandOf(container) }));
    const tooLarge = demands.flatMap(({ container, memory }): Finding[] =>
      memory === undefined || memory <= limit
        ? []
        : [
            {
              path: `${container.path}.memory`,
              message: `The limit "${memory}" MiB is greater than the task's "${limit}" MiB.`,
              fix: `Lower it to ${limit}, or raise the task's memory.`,
            },
          ],
    );
    const reserved = demands.flatMap(({ container, memory, memoryReservation }) => {
      const mib = memoryReservation ?? memory;
      return mib === undefined || mib === 0 ? [] : [{ name: called(container), mib }];
    });
    const total = reserved.reduce((sum, { mib }) => sum + mib, 0);
    // One container above the task explains the sum already.
    if (tooLarge.length > 0 || total <= limit) return tooLarge;
    const sum = reserved.map(({ name, mib }) => `${name} ${mib}`).join(" + ");
    return [
      {
        path: fieldOf(task, "memory"),
        message: `The task has "${limit}" MiB; its containers reserve ${total}: ${sum}.`,
        fix: `Raise memory to at least ${total}, or lower the containers' shares.`,
      },
    ];
  },
};

function nothingToShare(task: AnyTask, limit: number): Finding[] {
  // Fargate has no such size, which another rule tells.
  return isElsewhere(task)
    ? [
        {
          path: fieldOf(task, "memory"),
          message: `The task has "${limit}" MiB; no container fits.`,
          fix: "Raise memory, or leave it out.",
        },
      ]
    : [];
}
