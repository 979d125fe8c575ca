import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { toNoContainer } from "../absent";
import { containersOf } from "../containers";
import { isJson } from "../fields";
import type { Rule } from "../rule";

export const dependsOnUnknownContainer: Rule = {
  id: "depends-on-unknown-container",
  title: "A container depends only on containers of its task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses the task: \"Cannot depend on container + 'x' because it does not exist\".",
  fix: "Rename the dependency, or add the container.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a container of the task",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "cache", condition: "START" }],
              },
              { name: "cache", image: "cache:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a slip of the pen",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "cahce", condition: "START" }],
              },
              { name: "cache", image: "cache:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].dependsOn[0]",
            message:
              'The task has no container "cahce"; it has "app" and "cache". Did you mean "cache"?',
            fix: 'Rename the dependency, or add a container "cahce".',
          },
        ],
      },
    ],
  },
  check: (task) => {
    const thing = isJson(task) ? "container" : "sidecar";
    const fix = (name: string) => `Rename the dependency, or add a ${thing} "${name}".`;
    return containersOf(task).flatMap(({ dependsOn, name }) =>
      toNoContainer(task, items(dependsOn), fix, name),
    );
  },
};
