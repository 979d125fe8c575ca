import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { known } from "../../known";
import { called, containersOf } from "../containers";
import { demandOf } from "../demand";
import type { Rule } from "../rule";

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
  check: (task) => {
    const limit = known(task.memory);
    if (limit === undefined) return [];
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
        path: "memory",
        message: `The task has "${limit}" MiB; its containers reserve ${total}: ${sum}.`,
        fix: `Raise memory to at least ${total}, or lower the containers' shares.`,
      },
    ];
  },
};
