import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const volumeNameDuplicate: Rule = {
  id: "volume-name-duplicate",
  title: "Each volume has its own name",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Mount points find a volume by its name: ECS refuses two of one name.",
  fix: "Rename one of the volumes.",
  url: AWS_DOCS.volume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two names",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [{ name: "a" }, { name: "b" }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one name twice",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [{ name: "a" }, { name: "a" }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[1]",
            message: 'The name "a" is taken by volumes[0].',
            fix: "Rename one of the two.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    repeated(items(task.volumes), ({ name }) => name).map(({ item, first, key }) => ({
      path: item.path,
      message: `The name "${key}" is taken by ${first.path}.`,
      fix: "Rename one of the two.",
    })),
};
