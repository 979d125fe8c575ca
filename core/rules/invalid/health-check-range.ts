import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const RANGES = [
  { field: "interval", from: 5, to: 300, unit: "seconds" },
  { field: "timeout", from: 2, to: 60, unit: "seconds" },
  { field: "retries", from: 1, to: 10, unit: "failures" },
  { field: "startPeriod", from: 0, to: 300, unit: "seconds" },
] as const;

export const healthCheckRange: Rule = {
  id: "health-check-range",
  title: "Health check timings lie in ECS's ranges",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses an interval outside 5 to 300, a timeout outside 2 to 60, retries outside 1 to 10 and a start period outside 0 to 300.",
  fix: "Use a value in the range.",
  url: AWS_DOCS.healthCheck,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the shortest interval",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                healthCheck: { command: ["CMD", "/ready"], interval: 5, timeout: 2 },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "every second",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                healthCheck: { command: ["CMD", "/ready"], interval: 1 },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].healthCheck.interval",
            message: 'The interval is "1"; ECS accepts 5 to 300 seconds.',
            fix: "Use a value from 5 to 300.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) => {
      const healthCheck = known(container.healthCheck);
      if (healthCheck === undefined) return [];
      return RANGES.flatMap(({ field, from, to, unit }) => {
        const value = known(healthCheck[field]);
        return value === undefined || (value >= from && value <= to)
          ? []
          : [
              {
                path: `${healthCheck.path}.${field}`,
                message: `The ${field} is "${value}"; ECS accepts ${from} to ${to} ${unit}.`,
                fix: `Use a value from ${from} to ${to}.`,
              },
            ];
      });
    }),
};
