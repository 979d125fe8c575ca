import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containerNamed, containersOf, isEssential } from "../containers";
import type { Rule } from "../rule";

export const dependsOnCompletionOfEssential: Rule = {
  id: "depends-on-completion-of-essential",
  title: "Only a non-essential container can be awaited until it exits",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'The exit of an essential container stops the task, so nothing can start after it. ECS: "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container".',
  fix: "Set essential to false on the container that exits.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a container that may end",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "setup", condition: "SUCCESS" }],
              },
              { name: "setup", image: "setup:1", essential: false },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a container whose end stops the task",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "setup", condition: "SUCCESS" }],
              },
              { name: "setup", image: "setup:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].dependsOn[0]",
            message:
              'The condition "SUCCESS" waits for "setup" to exit, but "setup" is essential: its exit stops the task.',
            fix: "Set containerDefinitions[1].essential to false, or wait for START or HEALTHY.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) =>
      items(container.dependsOn).flatMap((dependency) => {
        const condition = known(dependency.condition);
        const target = containerNamed(task, known(dependency.container));
        if (condition !== "COMPLETE" && condition !== "SUCCESS") return [];
        if (target === undefined || !isEssential(target) || target === container) return [];
        return [
          {
            path: dependency.path,
            message: `The condition "${condition}" waits for "${String(target.name)}" to exit, but "${String(target.name)}" is essential: its exit stops the task.`,
            fix: `Set ${target.path}.essential to false, or wait for START or HEALTHY.`,
          },
        ];
      }),
    ),
};
