import { violations } from "../../collector/demands";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorSettingForm: Rule = {
  id: "collector-setting-form",
  title: "The texts in the settings of the collector's components have their forms",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with an address without a port or a regular expression that Go does not read. Only ADOT v0.49 is checked: other releases check other texts.",
  fix: "Correct the text.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an address with its port",
        given: { collector: { config: { exporters: { otlp: { endpoint: "a:4317" } } } } },
      },
    ],
    invalid: [
      {
        title: "an address without a port",
        given: { collector: { config: { exporters: { otlp: { endpoint: "a" } } } } },
        findings: [
          {
            path: "exporters.otlp.endpoint",
            message: '"endpoint" has no port.',
            fix: 'Write it as "host:port".',
          },
        ],
      },
    ],
  },
  check: (collector) =>
    violations(collector, "form").map(({ steps, message, fix }) => ({
      path: collector.locate(steps),
      message,
      fix,
    })),
};
