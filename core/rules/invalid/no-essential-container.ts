import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { containersOf, namesOf } from "../containers";
import type { Rule } from "../rule";

export const noEssentialContainer: Rule = {
  id: "no-essential-container",
  title: "At least one container is essential",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a task in which no container is essential.",
  fix: "Make the application essential.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [{ name: "cfn-lint", reference: "E3042" }],
  options: {},
  cases: {
    valid: [
      {
        title: "one that is essential",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "log", image: "log:1", essential: false },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "none",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", essential: false },
              { name: "log", image: "log:1", essential: false },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].essential",
            message: 'No container is essential; the task has "app" and "log".',
            fix: "Leave containerDefinitions[0].essential out, or set it to true.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const containers = containersOf(task);
    const first = containers[0];
    const names = namesOf(task);
    if (first === undefined || names === undefined) return [];
    return containers.every(({ essential }) => essential === false)
      ? [
          {
            path: `${first.path}.essential`,
            message: `No container is essential; the task has ${list(names)}.`,
            fix: `Leave ${first.path}.essential out, or set it to true.`,
          },
        ]
      : [];
  },
};
