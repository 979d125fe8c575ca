import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const sharing = (app: number, cache: number): AnyTask =>
  task({
    cpu: 256,
    containers: [container("app", { cpu: app }), container("cache", { cpu: cache })],
  });

export const cases: RuleCases = {
  valid: [
    { name: "shares that fill the task", task: sharing(128, 128) },
    { name: "shares that leave something", task: sharing(128, 127) },
  ],
  invalid: [
    {
      name: "shares 1 unit above the task",
      task: sharing(128, 129),
      findings: [
        {
          path: "cpu",
          message:
            'The task has "256" CPU units; its containers ask for 257: "app" 128 + "cache" 129.',
          fix: "Raise cpu to at least 257, or lower the containers' shares.",
        },
      ],
    },
    {
      name: "one share above the task, without naming those who ask for nothing",
      task: sharing(0, 512),
      findings: [
        {
          path: "cpu",
          message: 'The task has "256" CPU units; its containers ask for 512: "cache" 512.',
          fix: "Raise cpu to at least 512, or lower the containers' shares.",
        },
      ],
    },
    {
      name: "shares above the task without the one that is not known",
      task: task({
        cpu: 256,
        containers: [
          container("app", { cpu: UNKNOWN }),
          container("x", { path: "containerDefinitions[1]", name: UNKNOWN, cpu: 257 }),
        ],
      }),
      findings: [
        {
          path: "cpu",
          message:
            'The task has "256" CPU units; its containers ask for 257: containerDefinitions[1] 257.',
          fix: "Raise cpu to at least 257, or lower the containers' shares.",
        },
      ],
    },
    {
      name: "a share of a task with 1 unit, in JSON that stands in another",
      task: { ...sharing(0, 2), cpu: 1, prefix: "taskDefinition." },
      findings: [
        {
          path: "taskDefinition.cpu",
          message: 'The task has "1" CPU units; its containers ask for 2: "cache" 2.',
          fix: "Raise cpu to at least 2, or lower the containers' shares.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a task without any CPU units, which other rules report",
      task: { ...sharing(0, 1), cpu: 0 },
    },
    { name: "no shares", task: task({ cpu: 256 }) },
    {
      name: "a task without a size",
      task: task({ containers: [container("app", { cpu: 99999 })] }),
    },
  ],
  unknown: [
    {
      name: "a size that is not known",
      task: task({ cpu: UNKNOWN, containers: [container("app", { cpu: 99999 })] }),
    },
    {
      name: "a share that is not known",
      task: task({ cpu: 256, containers: [container("app", { cpu: UNKNOWN })] }),
    },
  ],
};
