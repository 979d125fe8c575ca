import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorConfigSyntax: Rule = {
  id: "collector-config-syntax",
  title: "A collector's configuration is YAML",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector stops at once, the container is started again, and so on: the task looks alive while no telemetry leaves it, or the deployment never ends.",
  fix: "Correct the YAML.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a component with its defaults",
        given: { collector: { config: "receivers:\n  otlp:\n    protocols:\n      grpc:\n" } },
      },
    ],
    invalid: [
      {
        title: "a key that stands twice",
        given: { collector: { config: "receivers:\n  otlp:\nreceivers:\n  awsxray:\n" } },
        findings: [
          {
            path: "config:3:1",
            message: "The text is no YAML: map keys must be unique.",
            fix: "Keep one of the keys, or rename one.",
          },
        ],
      },
    ],
  },
  check: ({ problems }) => [...problems],
};
