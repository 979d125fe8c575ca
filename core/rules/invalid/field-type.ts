import { AWS_DOCS } from "../../data/aws-docs";
import type { Rule } from "../rule";

export const fieldType: Rule = {
  id: "field-type",
  title: "Fields have the type that ECS gives them",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses text where a number, a flag or a list belongs, and a missing required field.",
  fix: "Write the value in the type the API reference gives.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a task size as text, a container's as a number",
        given: {
          taskDefinition: {
            family: "web",
            cpu: "256",
            memory: "1 GB",
            containerDefinitions: [{ name: "app", image: "app:1", memory: 512 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "text where a number belongs",
        given: {
          taskDefinition: {
            family: "web",
            containerDefinitions: [{ name: "app", image: "app:1", memory: "512" }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].memory",
            message: "Here belongs a whole number, not text.",
            fix: "Write a whole number.",
          },
        ],
      },
    ],
  },
  check: (task) => [...(task.misread ?? [])],
};
