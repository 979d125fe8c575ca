import { violations } from "../../collector/demands";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorSettingMissing: Rule = {
  id: "collector-setting-missing",
  title: "The collector's components have the settings that they need",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start without a setting that a component needs, even where no pipeline uses the component; some are asked for only where one does. Only ADOT v0.49 is checked: other releases have other settings.",
  fix: "Add the setting.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a batch with its defaults beside a limit of the memory",
        given: {
          collector: {
            config: {
              processors: { batch: null, memory_limiter: { check_interval: "1s", limit_mib: 400 } },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a limit of the memory without an interval",
        given: { collector: { config: { processors: { memory_limiter: { limit_mib: 400 } } } } },
        findings: [
          {
            path: "processors.memory_limiter",
            message: 'The processor "memory_limiter" has no "check_interval".',
            fix: 'Add "check_interval".',
          },
        ],
      },
    ],
  },
  check: (collector) =>
    violations(collector, "missing").map(({ steps, message, fix }) => ({
      path: collector.locate(steps),
      message,
      fix,
    })),
};
