import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const tagDuplicate: Rule = {
  id: "tag-duplicate",
  title: "Each tag key stands once",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses two tags with the same key.",
  fix: "Keep one of the tags.",
  url: AWS_DOCS.tag,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "keys that differ in case",
        given: {
          taskDefinition: {
            tags: [
              { key: "team", value: "a" },
              { key: "Team", value: "b" },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one key twice",
        given: {
          taskDefinition: {
            tags: [
              { key: "team", value: "a" },
              { key: "team", value: "b" },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "tags[1]",
            message: 'The tag "team" is already given by tags[0].',
            fix: "Keep one of the two.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    repeated(items(task.tags), ({ name }) => name).map(({ item, first, key }) => ({
      path: item.path,
      message: `The tag "${key}" is already given by ${first.path}.`,
      fix: "Keep one of the two.",
    })),
};
