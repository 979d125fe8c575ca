import { mapAt, typeOf } from "../../collector/config";
import { faultOfName } from "../../collector/id";
import { SIGNALS } from "../../data/adot-components";
import { OTEL_DOCS } from "../../data/otel-docs";
import { list } from "../../issue";
import { UNKNOWN } from "../../known";
import { didYouMean } from "../../suggest";
import type { Rule } from "../rule";

export const collectorPipelineSignal: Rule = {
  id: "collector-pipeline-signal",
  title: "A pipeline is called after the signal that it carries",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a pipeline whose signal it does not know.",
  fix: 'Name the pipeline "traces", "metrics" or "logs", or one of these with "/" and a name.',
  url: OTEL_DOCS.pipelines,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two pipelines of one signal",
        given: {
          collector: { config: { service: { pipelines: { traces: null, "traces/2": null } } } },
        },
      },
    ],
    invalid: [
      {
        title: "the singular",
        given: { collector: { config: { service: { pipelines: { trace: null } } } } },
        findings: [
          {
            path: "service.pipelines.trace",
            message: 'A pipeline carries no signal "trace". Did you mean "traces"?',
            fix: 'Use "traces", "metrics" or "logs", with "/" and a name where there are several.',
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) => {
    const map = mapAt(config, "service", "pipelines");
    if (map === UNKNOWN) return [];
    return Object.keys(map ?? {}).flatMap((id) => {
      const message = judge(id);
      const fix = `Use ${list(SIGNALS, "or")}, with "/" and a name where there are several.`;
      return message === undefined
        ? []
        : [{ path: locate(["service", "pipelines", id]), message, fix }];
    });
  },
};

function judge(id: string): string | undefined {
  const signal = typeOf(id);
  if (signal === "profiles") {
    return `The pipeline "${id}" carries profiles, which the collector takes only with a feature gate.`;
  }
  if (!SIGNALS.some((known) => known === signal)) {
    return `A pipeline carries no signal "${signal}".${didYouMean(signal, SIGNALS)}`;
  }
  const fault = faultOfName(id);
  return fault === undefined ? undefined : `The pipeline "${id}" ${fault}.`;
}
