import { AWS_DOCS } from "../../data/aws-docs";
import { fieldOf, isElsewhere } from "../fields";
import { items } from "../../known";
import type { Rule } from "../rule";

const MAXIMUM = 10;

export const placementConstraintCount: Rule = {
  id: "placement-constraint-count",
  title: "A task has at most 10 placement constraints",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses more than 10.",
  fix: "Remove constraints.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one constraint on EC2",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            placementConstraints: [
              { type: "memberOf", expression: "attribute:ecs.os-type == linux" },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "11 constraints",
        given: {
          taskDefinition: {
            placementConstraints: Array.from({ length: 11 }, (_, i) => ({
              type: "memberOf",
              expression: `attribute:a${i} exists`,
            })),
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "placementConstraints",
            message: 'There are "11" placement constraints; ECS accepts at most 10.',
            fix: "Remove constraints, or join them with and.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const count = items(task.placementConstraints).length;
    return count <= MAXIMUM || !isElsewhere(task)
      ? []
      : [
          {
            path: fieldOf(task, "placementConstraints"),
            message: `There are "${count}" placement constraints; ECS accepts at most ${MAXIMUM}.`,
            fix: "Remove constraints, or join them with and.",
          },
        ];
  },
};
