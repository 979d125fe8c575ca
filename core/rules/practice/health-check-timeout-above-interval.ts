import { AWS_DOCS } from "../../data/aws-docs";
import { HEALTH_CHECK_DEFAULTS } from "../../data/health-check";
import { UNKNOWN, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const healthCheckTimeoutAboveInterval: Rule = {
  id: "health-check-timeout-above-interval",
  title: "A health check ends before the next one is due",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "A check that may run longer than the interval delays the next one: an unhealthy container is found later than the interval says.",
  fix: "Lower the timeout, or raise the interval.",
  url: AWS_DOCS.healthCheck,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a short check",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                healthCheck: { command: ["CMD", "/ready"], interval: 30, timeout: 5 },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a long check",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                healthCheck: { command: ["CMD", "/ready"], interval: 5, timeout: 10 },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].healthCheck.timeout",
            message: 'A check may take "10" seconds, but the next one is due after 5.',
            fix: "Lower the timeout, or raise the interval.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ healthCheck }) => {
      const check = known(healthCheck);
      const interval = check?.interval ?? HEALTH_CHECK_DEFAULTS.interval;
      const timeout = known(check?.timeout);
      return check === undefined ||
        timeout === undefined ||
        interval === UNKNOWN ||
        timeout <= interval
        ? []
        : [
            {
              path: `${check.path}.timeout`,
              message: `A check may take "${timeout}" seconds, but the next one is due after ${interval}.`,
              fix: "Lower the timeout, or raise the interval.",
            },
          ];
    }),
};
