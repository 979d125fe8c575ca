import { allComponents } from "../../collector/config";
import { ADOT_LEAVING } from "../../data/adot-components";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorComponentLeaving: Rule = {
  id: "collector-component-leaving",
  title: "A configuration has no component that its image is about to lose",
  kind: "practice",
  on: "collector",
  severity: "medium",
  why: "With the next image the collector does not start any more.",
  fix: "Use a component that stays.",
  url: OTEL_DOCS.adotComponents,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an exporter that stays",
        given: { collector: { config: { exporters: { otlphttp: null } } } },
      },
    ],
    invalid: [
      {
        title: "an exporter that leaves",
        given: { collector: { config: { exporters: { datadog: null } } } },
        findings: [
          {
            path: "exporters.datadog",
            message: 'A coming release of ADOT has no exporter "datadog" any more.',
            fix: 'Use "otlphttp" with an OTLP endpoint of the same vendor.',
          },
        ],
      },
    ],
  },
  check: ({ config, locate, distribution }) =>
    distribution === undefined
      ? []
      : allComponents(config)
          .filter(({ section, type }) => ADOT_LEAVING[section]?.includes(type))
          .map(({ type, steps }) => ({
            path: locate(steps),
            message: `A coming release of ADOT has no exporter "${type}" any more.`,
            fix: 'Use "otlphttp" with an OTLP endpoint of the same vendor.',
          })),
};
