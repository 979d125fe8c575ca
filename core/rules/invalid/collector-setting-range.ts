import { violations } from "../../collector/demands";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorSettingRange: Rule = {
  id: "collector-setting-range",
  title: "The numbers and durations of the collector's components are in their ranges",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a number that a component cannot work with. Only ADOT v0.49 is checked: other releases have other ranges.",
  fix: "Correct the number.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a batch in its order",
        given: {
          collector: {
            config: { processors: { batch: { send_batch_size: 1000, send_batch_max_size: 2000 } } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a greatest batch below the usual one",
        given: { collector: { config: { processors: { batch: { send_batch_max_size: 1000 } } } } },
        findings: [
          {
            path: "processors.batch.send_batch_max_size",
            message: '"send_batch_max_size" is 1000, and "send_batch_size" is not set.',
            fix: 'Make "send_batch_max_size" at least "send_batch_size", which is 8192 where it is not set.',
          },
        ],
      },
    ],
  },
  check: (collector) =>
    violations(collector, "range").map(({ steps, message, fix }) => ({
      path: collector.locate(steps),
      message,
      fix,
    })),
};
