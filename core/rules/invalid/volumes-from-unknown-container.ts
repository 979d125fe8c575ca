import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { toNoContainer } from "../absent";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const volumesFromUnknownContainer: Rule = {
  id: "volumes-from-unknown-container",
  title: "A container takes volumes only from containers of its task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a volumesFrom whose source container the task does not have.",
  fix: "Rename it, or add the container.",
  url: AWS_DOCS.volumeFrom,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a container that is there",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", volumesFrom: [{ sourceContainer: "data" }] },
              { name: "data", image: "data:1" },
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
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", volumesFrom: [{ sourceContainer: "dta" }] },
              { name: "data", image: "data:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].volumesFrom[0]",
            message:
              'The task has no container "dta"; it has "app" and "data". Did you mean "data"?',
            fix: "Rename it, or add the container.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ volumesFrom, name }) =>
      toNoContainer(task, items(volumesFrom), () => "Rename it, or add the container.", name),
    ),
};
