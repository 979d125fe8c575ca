import { enabledExtensions, typeOf, valueAt } from "../../collector/config";
import { isReached } from "../../collector/health";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Finding } from "../../issue";
import type { CollectorModel } from "../../model";
import type { Rule } from "../rule";

const TYPE = "health_check";

export const collectorHealthCheckNotEnabled: Rule = {
  id: "collector-health-check-not-enabled",
  title: "A collector that ECS asks for its health answers",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The probe of the image asks the extension health_check. Without an answer the container is unhealthy for ever, and ECS stops the task again and again.",
  fix: "Define health_check in extensions, and add it to the extensions of the service.",
  url: OTEL_DOCS.health,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the extension, enabled",
        given: {
          collector: {
            healthCheck: true,
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
        title: "the extension, not enabled",
        given: {
          collector: {
            healthCheck: true,
            config: { extensions: { health_check: null }, service: { extensions: [] } },
          },
        },
        findings: [
          {
            path: "service.extensions",
            message:
              'ECS asks the collector for its health, and the service does not enable "health_check".',
            fix: 'Add "health_check" to service.extensions, and "health_check:" to extensions.',
          },
        ],
      },
    ],
  },
  check: (collector) => {
    if (!collector.healthChecked || collector.problems.length > 0) return [];
    const { items, complete, steps } = enabledExtensions(collector.config);
    const enabled = items.find(({ id }) => typeOf(id) === TYPE);
    if (enabled !== undefined) return judge(collector, enabled.id);
    return complete
      ? [
          {
            path: collector.locate(steps),
            message: `ECS asks the collector for its health, and the service does not enable "${TYPE}".`,
            fix: `Add "${TYPE}" to service.extensions, and "${TYPE}:" to extensions.`,
          },
        ]
      : [];
  },
};

function judge({ config, locate }: CollectorModel, id: string): Finding[] {
  const path = valueAt(config, ["extensions", id, "path"]);
  const endpoint = valueAt(config, ["extensions", id, "endpoint"]);
  const asked = (field: string, value: string, wanted: string): Finding => ({
    path: locate(["extensions", id, field]),
    message: `The image asks for its health at ${wanted}; "${field}" is "${value}".`,
    fix: `Remove "${field}".`,
  });
  return [
    ...(typeof path === "string" && path !== "/" ? [asked("path", path, 'the path "/"')] : []),
    ...(typeof endpoint === "string" && !isReached(endpoint)
      ? [asked("endpoint", endpoint, '"127.0.0.1"')]
      : []),
  ];
}
