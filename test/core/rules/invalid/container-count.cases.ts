import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";

const withContainers = (count: number) =>
  task({ containers: Array.from({ length: count }, (_, i) => container(`c${i}`)) });

export const cases: RuleCases = {
  valid: [
    { name: "one container", task: task() },
    { name: "10 containers", task: withContainers(10) },
  ],
  invalid: [
    {
      name: "11 containers",
      task: withContainers(11),
      findings: [
        {
          path: "sidecars",
          message: 'The task has "11" containers; ECS accepts at most 10.',
          fix: "Merge sidecars, or move some to a task of their own.",
        },
      ],
    },
    {
      name: "11 containers in JSON",
      task: { ...withContainers(11), sized: "by-author", prefix: "taskDefinition." },
      findings: [
        {
          path: "taskDefinition.containerDefinitions",
          message: 'The task has "11" containers; ECS accepts at most 10.',
          fix: "Merge sidecars, or move some to a task of their own.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no container", task: task({ containers: [] }) }],
  unknown: [{ name: "containers that are not known", task: task({ containers: UNKNOWN }) }],
};
