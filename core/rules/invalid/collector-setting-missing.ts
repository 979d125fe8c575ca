import { violations } from "../../collector/demands";
import { decodingFaults } from "../../collector/settings";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Step } from "../../model";
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
  check: (collector) => {
    // A field of an unknown name is most likely the one that is missing, and told of already.
    const misnamed = decodingFaults(collector).flatMap((fault) =>
      fault.kind === "unknown" ? [keyOf(fault.steps.slice(0, -1))] : [],
    );
    return violations(collector, "missing")
      .filter(({ steps }) => !misnamed.includes(keyOf(steps)))
      .map(({ steps, message, fix }) => ({ path: collector.locate(steps), message, fix }));
  },
};

function keyOf(steps: readonly Step[]): string {
  return JSON.stringify(steps);
}
