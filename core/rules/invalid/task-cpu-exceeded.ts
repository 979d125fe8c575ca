import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called, containersOf } from "../containers";
import { fieldOf } from "../fields";
import type { Rule } from "../rule";

export const taskCpuExceeded: Rule = {
  id: "task-cpu-exceeded",
  title: "The containers' CPU shares fit the task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS: \"The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'\".",
  fix: "Raise the task's cpu, or lower the shares.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "shares that fill the task",
        given: {
          taskDefinition: {
            cpu: "256",
            containerDefinitions: [
              { name: "app", image: "app:1", cpu: 192 },
              { name: "log", image: "log:1", cpu: 64 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "shares above the task",
        given: {
          taskDefinition: {
            cpu: "256",
            containerDefinitions: [
              { name: "app", image: "app:1", cpu: 256 },
              { name: "log", image: "log:1", cpu: 64 },
            ],
          },
        },
        findings: [
          {
            path: "cpu",
            message:
              'The task has "256" CPU units; its containers ask for 320: "app" 256 + "log" 64.',
            fix: "Raise cpu to at least 320, or lower the containers' shares.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const limit = known(task.cpu);
    const shares = containersOf(task).flatMap((container) => {
      const cpu = known(container.cpu);
      return cpu === undefined || cpu === 0 ? [] : [{ name: called(container), cpu }];
    });
    const total = shares.reduce((sum, { cpu }) => sum + cpu, 0);
    // A task without any CPU units is reported as such.
    if (limit === undefined || limit <= 0 || total <= limit) return [];
    const sum = shares.map(({ name, cpu }) => `${name} ${cpu}`).join(" + ");
    return [
      {
        path: fieldOf(task, "cpu"),
        message: `The task has "${limit}" CPU units; its containers ask for ${total}: ${sum}.`,
        fix: `Raise cpu to at least ${total}, or lower the containers' shares.`,
      },
    ];
  },
};
