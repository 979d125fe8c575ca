import { AWS_DOCS } from "../../data/aws-docs";
import { containersOf } from "../containers";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const containerNameDuplicate: Rule = {
  id: "container-name-duplicate",
  title: "Container names are unique in the task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Dependencies, load balancers and logs find a container by its name.",
  fix: "Rename one of the containers.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two names",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "log", image: "log:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one name twice",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "app", image: "log:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1]",
            message: 'The name "app" is taken by containerDefinitions[0].',
            fix: "Give each container of the task its own name.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    repeated(containersOf(task), ({ name }) => name).map(({ item, first, key }) => ({
      path: item.path,
      message: `The name "${key}" is taken by ${first.path}.`,
      fix: "Give each container of the task its own name.",
    })),
};
