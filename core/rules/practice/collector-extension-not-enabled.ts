import { componentsOf, enabledExtensions } from "../../collector/config";
import { extensionReferences } from "../../collector/extension-references";
import { OTEL_DOCS } from "../../data/otel-docs";
import { UNKNOWN } from "../../known";
import type { Rule } from "../rule";

export const collectorExtensionNotEnabled: Rule = {
  id: "collector-extension-not-enabled",
  title: "An extension that is defined is enabled",
  kind: "practice",
  on: "collector",
  severity: "medium",
  why: "The collector does not start an extension that the service does not enable.",
  fix: "Add the extension to the extensions of the service, or remove it.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an extension that is enabled",
        given: {
          collector: {
            config: { extensions: { pprof: null }, service: { extensions: ["pprof"] } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "an extension that is not",
        given: { collector: { config: { extensions: { pprof: null }, service: {} } } },
        findings: [
          {
            path: "extensions.pprof",
            message: 'The service does not enable the extension "pprof".',
            fix: 'Add "pprof" to service.extensions, or remove it.',
          },
        ],
      },
    ],
  },
  check: ({ config, locate, healthChecked }) => {
    const { items, complete } = enabledExtensions(config);
    const extensions = componentsOf(config, "extensions");
    if (!complete || extensions === UNKNOWN) return [];
    // Other rules speak about what is needed.
    const needed = extensionReferences(config).map(({ id }) => id);
    return extensions
      .filter(({ id }) => !items.some((item) => item.id === id.trim()) && !needed.includes(id))
      .filter(({ type }) => !healthChecked || type !== "health_check")
      .map(({ id, steps }) => ({
        path: locate(steps),
        message: `The service does not enable the extension "${id}".`,
        fix: `Add "${id}" to service.extensions, or remove it.`,
      }));
  },
};
