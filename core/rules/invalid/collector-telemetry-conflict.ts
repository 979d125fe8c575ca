import { mapAt, valueAt } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Finding } from "../../issue";
import { UNKNOWN } from "../../known";
import type { CollectorModel } from "../../model";
import type { Rule } from "../rule";

const METRICS = ["service", "telemetry", "metrics"];
const RESOURCE = ["service", "telemetry", "resource"];
/** Settings of a resource that are no attribute in the older form. */
const OF_RESOURCE = ["attributes", "attributes_list", "detectors", "schema_url"];

export const collectorTelemetryConflict: Rule = {
  id: "collector-telemetry-conflict",
  title: "The settings of the collector's own telemetry go together",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with settings that exclude each other.",
  fix: "Remove one of the settings.",
  url: OTEL_DOCS.telemetry,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "no metrics",
        given: {
          collector: {
            config: { service: { telemetry: { metrics: { level: "none", readers: [] } } } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "views of metrics that are not detailed",
        given: {
          collector: {
            config: { service: { telemetry: { metrics: { level: "basic", views: [] } } } },
          },
        },
        findings: [
          {
            path: "service.telemetry.metrics.views",
            message: 'Views need the level "detailed"; the level is "basic".',
            fix: 'Set level to "detailed", or remove the views.',
          },
        ],
      },
    ],
  },
  check: (collector) => [...judgeMetrics(collector), ...judgeResource(collector)],
};

function judgeMetrics({ config, locate }: CollectorModel): Finding[] {
  const level = valueAt(config, [...METRICS, "level"]) ?? "normal";
  const readers = valueAt(config, [...METRICS, "readers"]);
  const views = valueAt(config, [...METRICS, "views"]);
  if (typeof level !== "string") return [];
  const none: Finding[] =
    Array.isArray(readers) && readers.length === 0 && level.toLowerCase() !== "none"
      ? [
          {
            path: locate([...METRICS, "readers"]),
            message: `Metrics of the level "${level}" have no reader.`,
            fix: 'Set level to "none", or remove "readers".',
          },
        ]
      : [];
  const blurred: Finding[] =
    Array.isArray(views) && level.toLowerCase() !== "detailed"
      ? [
          {
            path: locate([...METRICS, "views"]),
            message: `Views need the level "detailed"; the level is "${level}".`,
            fix: 'Set level to "detailed", or remove the views.',
          },
        ]
      : [];
  return [...none, ...blurred];
}

// Null takes an attribute away.
function typeOf(value: unknown): string {
  return value === null ? "null" : typeof value;
}

function judgeResource({ config, locate }: CollectorModel): Finding[] {
  const resource = mapAt(config, ...RESOURCE);
  if (resource === UNKNOWN || resource === undefined) return [];
  const older = Object.keys(resource).filter((key) => !OF_RESOURCE.includes(key));
  const [first] = older;
  const listed: Finding[] =
    typeof resource["attributes_list"] === "string"
      ? [
          {
            path: locate([...RESOURCE, "attributes_list"]),
            message: 'The collector does not take "attributes_list".',
            fix: 'Use "attributes".',
          },
        ]
      : [];
  const attributes = resource["attributes"];
  const both: Finding[] =
    first !== undefined && Array.isArray(attributes) && attributes.length > 0
      ? [
          {
            path: locate([...RESOURCE, first]),
            message: `The attribute "${first}" stands beside "attributes".`,
            fix: 'Move it to "attributes", as a name and a value.',
          },
        ]
      : [];
  const odd = older.filter((key) =>
    ["number", "boolean", "object"].includes(typeOf(resource[key])),
  );
  return [
    ...listed,
    ...both,
    ...odd.map((key) => ({
      path: locate([...RESOURCE, key]),
      message: `The attribute "${key}" is no text.`,
      fix: "Put its value in quotes.",
    })),
  ];
}
