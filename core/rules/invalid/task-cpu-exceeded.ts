import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called, containersOf } from "../containers";
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
  check: (task) => {
    const limit = known(task.cpu);
    const shares = containersOf(task).flatMap((container) => {
      const cpu = known(container.cpu);
      return cpu === undefined || cpu === 0 ? [] : [{ name: called(container), cpu }];
    });
    const total = shares.reduce((sum, { cpu }) => sum + cpu, 0);
    if (limit === undefined || total <= limit) return [];
    const sum = shares.map(({ name, cpu }) => `${name} ${cpu}`).join(" + ");
    return [
      {
        path: "cpu",
        message: `The task has "${limit}" CPU units; its containers ask for ${total}: ${sum}.`,
        fix: `Raise cpu to at least ${total}, or lower the containers' shares.`,
      },
    ];
  },
};
