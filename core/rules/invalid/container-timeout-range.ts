import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { containersOf } from "../containers";
import { isFargate } from "../demand";
import type { Rule } from "../rule";

const FIELDS = ["startTimeout", "stopTimeout"] as const;
const FROM = 2;
const TO = 120;

export const containerTimeoutRange: Rule = {
  id: "container-timeout-range",
  title: "On Fargate a container has 2 to 120 seconds to start and to stop",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Fargate waits at most 120 seconds for a container, and ECS refuses a longer or shorter time.",
  fix: "Use a value from 2 to 120.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the longest time to stop",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [{ name: "app", image: "app:1", stopTimeout: 120 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "five minutes to stop",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [{ name: "app", image: "app:1", stopTimeout: 300 }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].stopTimeout",
            message: 'The stopTimeout is "300"; Fargate accepts 2 to 120 seconds.',
            fix: "Use a value from 2 to 120.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    isFargate(task)
      ? containersOf(task).flatMap((container) =>
          FIELDS.flatMap((field) => {
            const seconds = known(container[field]);
            return seconds === undefined || (seconds >= FROM && seconds <= TO)
              ? []
              : [
                  {
                    path: `${container.path}.${field}`,
                    message: `The ${field} is "${seconds}"; Fargate accepts ${FROM} to ${TO} seconds.`,
                    fix: `Use a value from ${FROM} to ${TO}.`,
                  },
                ];
          }),
        )
      : [],
};
