import { violations } from "../../collector/demands";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorSettingConflict: Rule = {
  id: "collector-setting-conflict",
  title: "The settings of the collector's components go together",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with settings of a component that exclude each other. Only ADOT v0.49 is checked: other releases have other settings.",
  fix: "Remove one of the settings.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one form of a certificate",
        given: {
          collector: {
            config: { exporters: { otlp: { endpoint: "a:4317", tls: { ca_file: "/ca.pem" } } } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "two forms of one certificate",
        given: {
          collector: {
            config: {
              exporters: { otlp: { endpoint: "a:4317", tls: { ca_file: "/ca.pem", ca_pem: "a" } } },
            },
          },
        },
        findings: [
          {
            path: "exporters.otlp.tls.ca_pem",
            message: '"ca_pem" stands beside "ca_file".',
            fix: "Remove one of them.",
          },
        ],
      },
    ],
  },
  check: (collector) =>
    violations(collector, "conflict").map(({ steps, message, fix }) => ({
      path: collector.locate(steps),
      message,
      fix,
    })),
};
