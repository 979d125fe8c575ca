import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { fieldOf, isElsewhere } from "../fields";
import type { Rule } from "../rule";

const LEAST = 128;
const MOST = 196608;

export const taskCpuRange: Rule = {
  id: "task-cpu-range",
  title: "A task outside Fargate has 128 to 196608 CPU units",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS: \"Invalid 'cpu' setting for task\".",
  fix: "Use 128 to 196608 CPU units, or leave cpu out.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an eighth of a vCPU",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            cpu: "128",
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "less",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            cpu: "64",
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "cpu",
            message: 'The task has "64" CPU units; ECS accepts 128 to 196608.',
            fix: "Use 128 to 196608, or leave cpu out.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const cpu = known(task.cpu);
    if (cpu === undefined || !isElsewhere(task) || (cpu >= LEAST && cpu <= MOST)) return [];
    return [
      {
        path: fieldOf(task, "cpu"),
        message: `The task has "${cpu}" CPU units; ECS accepts ${LEAST} to ${MOST}.`,
        fix: `Use ${LEAST} to ${MOST}, or leave cpu out.`,
      },
    ];
  },
};
