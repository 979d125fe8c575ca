import { enabledExtensions, typeOf } from "../../collector/config";
import { UNKNOWN } from "../../known";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

const EXTENSION = "health_check";

export const collectorHealthUnseen: Rule = {
  id: "collector-health-unseen",
  title: "A collector tells ECS whether it is healthy",
  kind: "practice",
  on: "collector",
  severity: "low",
  why: "Without the extension ECS only sees whether the collector runs, no container can wait until it is healthy, and an essential one keeps the health of the task unknown.",
  fix: `Add "${EXTENSION}:" to extensions, and "${EXTENSION}" to service.extensions.`,
  url: OTEL_DOCS.health,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the extension, enabled",
        given: {
          collector: {
            healthCheck: false,
            config: {
              extensions: { health_check: null },
              service: { extensions: ["health_check"] },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "no extension, and so no health check",
        given: {
          collector: { healthCheck: false, config: { receivers: { otlp: null }, service: {} } },
        },
        findings: [
          {
            path: "service",
            message: "ECS cannot ask the collector for its health.",
            fix: 'Add "health_check:" to extensions, and "health_check" to service.extensions.',
          },
        ],
      },
    ],
  },
  check: ({ config, healthChecked, locate, problems }) => {
    if (healthChecked !== false || problems.length > 0 || config === UNKNOWN) return [];
    const { items, complete } = enabledExtensions(config);
    return !complete || items.some(({ id }) => typeOf(id) === EXTENSION)
      ? []
      : [
          {
            path: locate(["service"]),
            message: "ECS cannot ask the collector for its health.",
            fix: `Add "${EXTENSION}:" to extensions, and "${EXTENSION}" to service.extensions.`,
          },
        ];
  },
};
