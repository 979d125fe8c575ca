import { AWS_DOCS } from "../../data/aws-docs";
import { fieldOf } from "../fields";
import { isFargate } from "../demand";
import type { Rule } from "../rule";

export const fargateSizeMissing: Rule = {
  id: "fargate-size-missing",
  title: "A Fargate task says how large it is",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Fargate sells task sizes: ECS refuses a task without cpu or memory of its own.",
  fix: "Set cpu and memory of the task.",
  url: AWS_DOCS.fargateSizes,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a size",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "memory at the container only",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            networkMode: "awsvpc",
            cpu: "256",
            containerDefinitions: [{ name: "app", image: "app:1", memory: 512 }],
          },
        },
        findings: [
          {
            path: "memory",
            message: "A Fargate task must say its own memory.",
            fix: "Set memory.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (task.sized === "by-plan" || !isFargate(task)) return [];
    return (["cpu", "memory"] as const).flatMap((field) =>
      task[field] !== undefined
        ? []
        : [
            {
              path: fieldOf(task, field),
              message: `A Fargate task must say its own ${field}.`,
              fix: `Set ${field}.`,
            },
          ],
    );
  },
};
