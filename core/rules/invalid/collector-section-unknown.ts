import { mapAt } from "../../collector/config";
import { SECTIONS } from "../../data/adot-components";
import { OTEL_DOCS } from "../../data/otel-docs";
import { list } from "../../issue";
import type { Finding } from "../../issue";
import { UNKNOWN } from "../../known";
import type { CollectorModel } from "../../model";
import { didYouMean } from "../../suggest";
import type { Rule } from "../rule";

const TOP_LEVEL = [...SECTIONS, "service"];
const OF_SERVICE = ["extensions", "pipelines", "telemetry"];
const OF_PIPELINE = ["receivers", "processors", "exporters"];

export const collectorSectionUnknown: Rule = {
  id: "collector-section-unknown",
  title:
    "A configuration, its service and its pipelines have only sections that the collector knows",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a section that it does not know.",
  fix: "Correct the name of the section, or remove it.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a service with extensions",
        given: {
          collector: {
            config: { extensions: { pprof: null }, service: { extensions: ["pprof"] } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "the singular",
        given: { collector: { config: { receiver: { otlp: null } } } },
        findings: [
          {
            path: "receiver",
            message: 'The configuration has no section "receiver". Did you mean "receivers"?',
            fix: 'Use "receivers", "processors", "exporters", "connectors", "extensions" or "service".',
          },
        ],
      },
    ],
  },
  check: (collector) => [
    ...judge(collector, [], TOP_LEVEL, "The configuration"),
    ...judge(collector, ["service"], OF_SERVICE, "The service"),
    ...pipelineIds(collector).flatMap((id) =>
      judge(collector, ["service", "pipelines", id], OF_PIPELINE, `The pipeline "${id}"`),
    ),
  ],
};

function pipelineIds({ config }: CollectorModel): string[] {
  const map = mapAt(config, "service", "pipelines");
  return map === UNKNOWN ? [] : Object.keys(map ?? {});
}

function judge(
  { config, locate }: CollectorModel,
  steps: readonly string[],
  sections: readonly string[],
  subject: string,
): Finding[] {
  const map = mapAt(config, ...steps);
  if (map === UNKNOWN) return [];
  return Object.keys(map ?? {})
    .filter((key) => !sections.includes(key))
    .map((key) => ({
      path: locate([...steps, key]),
      message: `${subject} has no section "${key}".${didYouMean(key, sections)}`,
      fix: `Use ${list(sections, "or")}.`,
    }));
}
