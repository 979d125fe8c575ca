import { AWS_DOCS } from "../../data/aws-docs";
import { containersOf } from "../containers";
import { isElsewhere } from "../fields";
import type { Rule } from "../rule";

export const containerMemoryMissing: Rule = {
  id: "container-memory-missing",
  title: "Without memory at the task, each container has its own",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS: \"Invalid setting for container 'x'. At least one of 'memory' or 'memoryReservation' must be specified\".",
  fix: "Set memory of the task, or memory or memoryReservation of each container.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "memory at the task",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
      {
        title: "a reservation at the container",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "app:1", memoryReservation: 128 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no memory at all",
        given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
        findings: [
          {
            path: "containerDefinitions[0].memory",
            message: "Neither the container nor the task has memory.",
            fix: "Set memory or memoryReservation, or the memory of the task.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (task.sized === "by-plan" || task.memory !== undefined || !isElsewhere(task)) return [];
    return containersOf(task).flatMap(({ memory, memoryReservation, path }) =>
      memory !== undefined || memoryReservation !== undefined
        ? []
        : [
            {
              path: `${path}.memory`,
              message: "Neither the container nor the task has memory.",
              fix: "Set memory or memoryReservation, or the memory of the task.",
            },
          ],
    );
  },
};
