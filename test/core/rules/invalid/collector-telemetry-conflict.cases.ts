import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const metrics = (settings: unknown) => collected({ service: { telemetry: { metrics: settings } } });
const resource = (settings: unknown) =>
  collected({ service: { telemetry: { resource: settings } } });
const views = (level: string) => ({
  path: "service.telemetry.metrics.views",
  message: `Views need the level "detailed"; the level is "${level}".`,
  fix: 'Set level to "detailed", or remove the views.',
});
const readers = (level: string) => ({
  path: "service.telemetry.metrics.readers",
  message: `Metrics of the level "${level}" have no reader.`,
  fix: 'Set level to "none", or remove "readers".',
});

export const cases: RuleCases = {
  valid: [
    { name: "nothing said", ...collected(TRACES) },
    { name: "detailed views", ...metrics({ level: "Detailed", views: [{}] }) },
    { name: "no metrics", ...metrics({ level: "None", readers: [] }) },
    { name: "readers", ...metrics({ readers: [{ pull: null }] }) },
    { name: "parts that are empty", ...metrics({ level: null, readers: null, views: null }) },
    {
      name: "attributes",
      ...resource({ attributes: [{ name: "a", value: "b" }], schema_url: "c" }),
    },
    { name: "attributes of the older form", ...resource({ a: "b", c: null, attributes: [] }) },
  ],
  invalid: [
    { name: "views of the usual level", ...metrics({ views: [] }), findings: [views("normal")] },
    {
      name: "views without metrics",
      ...metrics({ level: "none", readers: [], views: [{}] }),
      findings: [views("none")],
    },
    {
      name: "no readers",
      ...metrics({ level: "detailed", readers: [], views: [] }),
      findings: [readers("detailed")],
    },
    {
      name: "no readers of the usual level",
      ...metrics({ readers: [] }),
      findings: [readers("normal")],
    },
    {
      name: "a list of attributes",
      ...resource({ attributes_list: "a=b", attributes: [{ name: "a", value: "b" }] }),
      findings: [
        {
          path: "service.telemetry.resource.attributes_list",
          message: 'The collector does not take "attributes_list".',
          fix: 'Use "attributes".',
        },
      ],
    },
    {
      name: "attributes of the older form that are no texts",
      ...resource({ a: 5, b: true, c: {}, d: "5" }),
      findings: ["a", "b", "c"].map((key) => ({
        path: `service.telemetry.resource.${key}`,
        message: `The attribute "${key}" is no text.`,
        fix: "Put its value in quotes.",
      })),
    },
    {
      name: "both forms of attributes",
      ...resource({ attributes: [{ name: "a", value: "b" }], detectors: {}, c: "d", e: "f" }),
      findings: [
        {
          path: "service.telemetry.resource.c",
          message: 'The attribute "c" stands beside "attributes".',
          fix: 'Move it to "attributes", as a name and a value.',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no telemetry", ...collected({ service: { telemetry: null } }) },
    { name: "telemetry that is a list", ...collected({ service: { telemetry: [] } }) },
    { name: "a level that is a number", ...metrics({ level: 1, views: [] }) },
  ],
  unknown: [
    { name: "a level that is not known", ...metrics({ level: UNKNOWN, readers: [], views: [] }) },
    { name: "a level from the environment", ...metrics({ level: "${env:LEVEL}", views: [] }) },
    { name: "views that are not known", ...metrics({ views: UNKNOWN, readers: "${env:R}" }) },
    { name: "a resource that is not known", ...resource(UNKNOWN) },
  ],
};
