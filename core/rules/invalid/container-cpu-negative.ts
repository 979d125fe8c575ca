import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const containerCpuNegative: Rule = {
  id: "container-cpu-negative",
  title: "A container asks for no less than 0 CPU units",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The CPU units of a container are a share: there is none below 0.",
  fix: "Use 0 or more, or leave cpu out.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "what is left of the task's",
        given: {
          taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1", cpu: 0 }] },
        },
      },
    ],
    invalid: [
      {
        title: "less than nothing",
        given: {
          taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1", cpu: -1 }] },
        },
        findings: [
          {
            path: "containerDefinitions[0].cpu",
            message: 'The container asks for "-1" CPU units.',
            fix: "Use 0 or more, or leave cpu out.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ path, cpu }) => {
      const units = known(cpu);
      return units === undefined || units >= 0
        ? []
        : [
            {
              path: `${path}.cpu`,
              message: `The container asks for "${units}" CPU units.`,
              fix: "Use 0 or more, or leave cpu out.",
            },
          ];
    }),
};
