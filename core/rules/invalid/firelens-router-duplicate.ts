import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called, containersOf } from "../containers";
import type { Rule } from "../rule";

export const firelensRouterDuplicate: Rule = {
  id: "firelens-router-duplicate",
  title: "A task has one FireLens router",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Nothing says which of two routers the containers' output goes to.",
  fix: "Remove firelensConfiguration from all containers but one.",
  url: AWS_DOCS.firelens,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one router",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two routers",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
              { name: "tap", image: "log:1", firelensConfiguration: { type: "fluentd" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].firelensConfiguration",
            message: 'The task already has a FireLens router: "log".',
            fix: "Remove firelensConfiguration from all containers but one.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const [first, ...others] = containersOf(task).filter(
      ({ firelens }) => known(firelens) !== undefined,
    );
    if (first === undefined) return [];
    return others.flatMap(({ firelens }) => {
      const router = known(firelens);
      return router === undefined
        ? []
        : [
            {
              path: router.path,
              message: `The task already has a FireLens router: ${called(first)}.`,
              fix: "Remove firelensConfiguration from all containers but one.",
            },
          ];
    });
  },
};
