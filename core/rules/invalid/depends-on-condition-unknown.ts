import { hasNo } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const CONDITIONS = ["START", "COMPLETE", "SUCCESS", "HEALTHY"];

export const dependsOnConditionUnknown: Rule = {
  id: "depends-on-condition-unknown",
  title: "A dependency has a condition that ECS knows",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses any other condition.",
  fix: "Use START, COMPLETE, SUCCESS or HEALTHY.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a condition",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "log", condition: "START" }],
              },
              { name: "log", image: "log:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a word of Docker",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "log", condition: "STARTED" }],
              },
              { name: "log", image: "log:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].dependsOn[0]",
            message: 'ECS has no condition "STARTED". Did you mean "START"?',
            fix: "Use START, COMPLETE, SUCCESS or HEALTHY.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) =>
      items(container.dependsOn).flatMap(({ condition, path }) => {
        const text = known(condition);
        return text === undefined || CONDITIONS.includes(text)
          ? []
          : [
              {
                path,
                message: hasNo("ECS", "condition", text, CONDITIONS),
                fix: "Use START, COMPLETE, SUCCESS or HEALTHY.",
              },
            ];
      }),
    ),
};
