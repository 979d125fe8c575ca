import { AWS_DOCS } from "../../data/aws-docs";
import { fieldOf } from "../fields";
import { items } from "../../known";
import type { Rule } from "../rule";

const MAXIMUM = 50;

export const tagCount: Rule = {
  id: "tag-count",
  title: "A task definition has at most 50 tags",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses more than 50 tags on a resource.",
  fix: "Remove tags.",
  url: AWS_DOCS.tag,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one tag",
        given: {
          taskDefinition: {
            tags: [{ key: "team", value: "shop" }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "51 tags",
        given: {
          taskDefinition: {
            tags: Array.from({ length: 51 }, (_, i) => ({ key: `k${i}`, value: "" })),
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "tags",
            message: 'There are "51" tags; ECS accepts at most 50.',
            fix: "Remove tags.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const count = items(task.tags).length;
    return count <= MAXIMUM
      ? []
      : [
          {
            path: fieldOf(task, "tags"),
            message: `There are "${count}" tags; ECS accepts at most ${MAXIMUM}.`,
            fix: "Remove tags.",
          },
        ];
  },
};
