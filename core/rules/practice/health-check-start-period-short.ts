import { AWS_DOCS } from "../../data/aws-docs";
import { HEALTH_CHECK_DEFAULTS } from "../../data/health-check";
import { known } from "../../known";
import { called } from "../containers";
import { sidecarsOf } from "../kinds";
import { numberIn } from "../options";
import type { Rule } from "../rule";

export const healthCheckStartPeriodShort: Rule = {
  id: "health-check-start-period-short",
  title: "The health check of a sidecar lets it start first",
  kind: "practice",
  preset: "strict",
  on: "task",
  severity: "low",
  why: "Checks that fail while an agent starts count from the first second on: on a busy machine the task is stopped before it ever ran.",
  fix: "Raise startPeriod.",
  url: AWS_DOCS.healthCheck,
  frameworks: [],
  options: {
    telemetry: { description: "Seconds that agents of metrics and traces need.", default: 10 },
    "log-router": { description: "Seconds that log routers need.", default: 30 },
    proxy: { description: "Seconds that proxies need.", default: 10 },
    configuration: { description: "Seconds that agents of configuration need.", default: 10 },
    sidecar: { description: "Seconds that sidecars of no known program need.", default: 0 },
  },
  cases: {
    valid: [
      {
        title: "time to start",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                healthCheck: { command: ["CMD", "/healthcheck"], startPeriod: 10 },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "none",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              {
                name: "otel",
                image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                healthCheck: { command: ["CMD", "/healthcheck"] },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].healthCheck.startPeriod",
            message:
              'Failed checks of "otel" count after "0" seconds; its kind needs "10" to start.',
            fix: "Raise startPeriod to 10 or more.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    sidecarsOf(task).flatMap(([sidecar, kind]) => {
      const healthCheck = known(sidecar.healthCheck);
      if (healthCheck === undefined) return [];
      const seconds = known(healthCheck.startPeriod ?? HEALTH_CHECK_DEFAULTS.startPeriod);
      const needed = numberIn(options, kind);
      return seconds === undefined || !(seconds < needed)
        ? []
        : [
            {
              path: `${healthCheck.path}.startPeriod`,
              message: `Failed checks of ${called(sidecar)} count after "${seconds}" seconds; its kind needs "${needed}" to start.`,
              fix: `Raise startPeriod to ${needed} or more.`,
            },
          ];
    }),
};
