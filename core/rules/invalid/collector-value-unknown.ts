import { violations } from "../../collector/demands";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorValueUnknown: Rule = {
  id: "collector-value-unknown",
  title: "The collector knows the words in the settings of its components",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a word that a component does not know: an action, a kind, a version. Only ADOT v0.49 is checked: other releases know other words.",
  fix: "Use one of the words.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a verbosity",
        given: { collector: { config: { exporters: { debug: { verbosity: "basic" } } } } },
      },
    ],
    invalid: [
      {
        title: "an initial position that does not exist",
        given: { collector: { config: { receivers: { kafka: { initial_offset: "first" } } } } },
        findings: [
          {
            path: "receivers.kafka.initial_offset",
            message: '"initial_offset" is "first", which the collector does not know.',
            fix: 'Use "latest" or "earliest".',
          },
        ],
      },
    ],
  },
  check: (collector) =>
    violations(collector, "word").map(({ steps, message, fix }) => ({
      path: collector.locate(steps),
      message,
      fix,
    })),
};
