import { hasNo } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const TYPES = ["fluentbit", "fluentd"];

export const firelensTypeUnknown: Rule = {
  id: "firelens-type-unknown",
  title: "A FireLens router is Fluent Bit or Fluentd",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS writes the router's configuration in the language of one of the two, and refuses another type.",
  fix: "Set the type to fluentbit or fluentd.",
  url: AWS_DOCS.firelensConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "Fluent Bit",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "Fluent Bit as its makers spell it",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluent-bit" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].firelensConfiguration.type",
            message: 'FireLens has no type "fluent-bit". Did you mean "fluentbit"?',
            fix: 'Use "fluentbit" or "fluentd".',
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) => {
      const firelens = known(container.firelens);
      if (firelens === undefined || firelens.type === UNKNOWN) return [];
      const { type, path } = firelens;
      if (type !== undefined && TYPES.includes(type)) return [];
      return [
        {
          path: `${path}.type`,
          message:
            type === undefined
              ? "The FireLens router has no type."
              : hasNo("FireLens", "type", type, TYPES),
          fix: 'Use "fluentbit" or "fluentd".',
        },
      ];
    }),
};
