import { allComponents } from "../../collector/config";
import { faultOfId } from "../../collector/id";
import { OTEL_DOCS } from "../../data/otel-docs";
import { repeated } from "../repeated";
import type { Rule } from "../rule";

export const collectorComponentId: Rule = {
  id: "collector-component-id",
  title: 'A component is called by its type, or by its type, "/" and a name',
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with an id that it cannot read.",
  fix: "Correct the id.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two exporters of one type",
        given: { collector: { config: { exporters: { otlp: null, "otlp/new-relic": null } } } },
      },
    ],
    invalid: [
      {
        title: "a name after a hyphen",
        given: { collector: { config: { exporters: { "otlp-new": null } } } },
        findings: [
          {
            path: "exporters.otlp-new",
            message: 'The id "otlp-new" has a type that is not letters, digits and underscores.',
            fix: 'Write the type of the component, and "/" before a name of your own.',
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) => {
    const components = allComponents(config);
    const faulty = components.flatMap(({ id, steps }) => {
      const fault = faultOfId(id);
      const fix = 'Write the type of the component, and "/" before a name of your own.';
      return fault === undefined
        ? []
        : [{ path: locate(steps), message: `The id "${id}" ${fault}.`, fix }];
    });
    const twice = repeated(components, ({ section, id }) => `${section} ${trimmed(id)}`);
    return [
      ...faulty,
      ...twice.map(({ item, first }) => ({
        path: locate(item.steps),
        message: `The ids "${first.id}" and "${item.id}" are one to the collector.`,
        fix: "Keep one of them, or rename one.",
      })),
    ];
  },
};

function trimmed(id: string): string {
  const [type = "", ...name] = id.split("/");
  return [type.trim(), name.join("/").trim()].join("/");
}
