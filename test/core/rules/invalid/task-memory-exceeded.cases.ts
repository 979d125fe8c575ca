import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

interface Shares {
  readonly memory?: number;
  readonly memoryReservation?: number;
}

const sharing = (app: Shares, cache: Shares = {}): AnyTask =>
  task({ memory: 512, containers: [container("app", app), container("cache", cache)] });

const sum = (total: number, shares: string) => ({
  path: "memory",
  message: `The task has "512" MiB; its containers reserve ${total}: ${shares}.`,
  fix: `Raise memory to at least ${total}, or lower the containers' shares.`,
});

const limit = (path: string, memory: number) => ({
  path: `${path}.memory`,
  message: `The limit "${memory}" MiB is greater than the task's "512" MiB.`,
  fix: "Lower it to 512, or raise the task's memory.",
});

export const cases: RuleCases = {
  valid: [
    { name: "a limit as large as the task", task: sharing({ memory: 512 }) },
    {
      name: "reservations that fill the task",
      task: sharing({ memoryReservation: 256 }, { memoryReservation: 256 }),
    },
    {
      name: "limits that overcommit the task over reservations that fit",
      task: sharing(
        { memory: 512, memoryReservation: 256 },
        { memory: 512, memoryReservation: 256 },
      ),
    },
  ],
  invalid: [
    {
      name: "a limit 1 MiB above the task",
      task: sharing({ memory: 513 }),
      findings: [limit("container", 513)],
    },
    {
      name: "two limits above the task, without the sum that follows",
      task: sharing({ memory: 1024 }, { memory: 513 }),
      findings: [limit("container", 1024), limit("sidecars.cache", 513)],
    },
    {
      name: "reservations 1 MiB above the task",
      task: sharing({ memoryReservation: 256 }, { memoryReservation: 257 }),
      findings: [sum(513, '"app" 256 + "cache" 257')],
    },
    {
      name: "a limit that counts as a reservation where there is none",
      task: sharing({ memory: 500, memoryReservation: 256 }, { memory: 257 }),
      findings: [sum(513, '"app" 256 + "cache" 257')],
    },
    {
      name: "one reservation above the task, without naming who asks for nothing",
      task: sharing({ memoryReservation: 1024 }),
      findings: [sum(1024, '"app" 1024')],
    },
    {
      name: "a reservation above the task beside one that is not known",
      task: task({
        memory: 512,
        containers: [
          container("app", { memory: 512, memoryReservation: UNKNOWN }),
          container("cache", { memoryReservation: 513 }),
        ],
      }),
      findings: [sum(513, '"cache" 513')],
    },
    {
      name: "a reservation of a task with 1 MiB, in JSON that stands in another",
      task: { ...sharing({ memoryReservation: 6 }), memory: 1, prefix: "taskDefinition." },
      findings: [
        {
          path: "taskDefinition.memory",
          message: 'The task has "1" MiB; its containers reserve 6: "app" 6.',
          fix: "Raise memory to at least 6, or lower the containers' shares.",
        },
      ],
    },
    {
      name: "a task without any memory, on EC2",
      task: { ...sharing({ memory: 6 }), memory: 0, launchTypes: ["EC2"] },
      findings: [
        {
          path: "memory",
          message: 'The task has "0" MiB; no container fits.',
          fix: "Raise memory, or leave it out.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a Fargate task without any memory, which another rule reports",
      task: { ...sharing({ memory: 6 }), memory: 0 },
    },
    { name: "no shares", task: sharing({}) },
    {
      name: "a task without a size",
      task: task({ containers: [container("app", { memory: 999999 })] }),
    },
  ],
  unknown: [
    {
      name: "a size that is not known",
      task: task({ memory: UNKNOWN, containers: [container("app", { memory: 999999 })] }),
    },
    {
      name: "a reservation below the limit that is not known",
      task: task({
        memory: 512,
        containers: [
          container("app", { memory: 512, memoryReservation: UNKNOWN }),
          container("cache", { memory: 512, memoryReservation: 512 }),
        ],
      }),
    },
    {
      name: "shares that are not known",
      task: task({
        memory: 512,
        containers: [container("app", { memory: UNKNOWN, memoryReservation: UNKNOWN })],
      }),
    },
  ],
};
