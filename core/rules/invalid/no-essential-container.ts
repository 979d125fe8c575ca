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
