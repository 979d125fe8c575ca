import {
  ROLES,
  definedIds,
  enabledExtensions,
  isDefined,
  readablePipelines,
} from "../../collector/config";
import type { Reference } from "../../collector/config";
import { SECTIONS } from "../../data/adot-components";
import type { Section } from "../../data/adot-components";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Finding } from "../../issue";
import type { CollectorModel } from "../../model";
import { didYouMean } from "../../suggest";
import type { Rule } from "../rule";

/** Where what a pipeline names may be defined: a connector ends one pipeline and begins another. */
const DEFINED_IN = {
  receivers: ["receivers", "connectors"],
  processors: ["processors"],
  exporters: ["exporters", "connectors"],
} as const;

export const collectorReferenceUndefined: Rule = {
  id: "collector-reference-undefined",
  title: "A pipeline and the list of extensions name only what is defined",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a name that stands for nothing.",
  fix: "Define the component, or remove its name.",
  url: OTEL_DOCS.pipelines,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a processor with its defaults",
        given: {
          collector: {
            config: {
              receivers: { otlp: { protocols: { grpc: null } } },
              processors: { batch: null },
              exporters: { debug: null },
              service: {
                pipelines: {
                  traces: { receivers: ["otlp"], processors: ["batch"], exporters: ["debug"] },
                },
              },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a processor that nobody defines",
        given: {
          collector: {
            config: {
              receivers: { otlp: { protocols: { grpc: null } } },
              exporters: { debug: null },
              service: {
                pipelines: {
                  traces: { receivers: ["otlp"], processors: ["batch"], exporters: ["debug"] },
                },
              },
            },
          },
        },
        findings: [
          {
            path: "service.pipelines.traces.processors[0]",
            message: 'The pipeline "traces" names "batch", which is not defined in processors.',
            fix: 'Add "batch:" to processors, or remove the name.',
          },
        ],
      },
    ],
  },
  check: (collector) => {
    const { config } = collector;
    return [
      ...readablePipelines(config).flatMap((pipeline) =>
        ROLES.flatMap((role) =>
          pipeline[role].items.flatMap((item) =>
            judge(collector, item, DEFINED_IN[role], `The pipeline "${pipeline.id}" names`),
          ),
        ),
      ),
      ...enabledExtensions(config).items.flatMap((item) =>
        judge(collector, item, ["extensions"], "The service enables"),
      ),
    ];
  },
};

function judge(
  { config, locate }: CollectorModel,
  { id, steps }: Reference,
  sections: readonly [Section, ...Section[]],
  subject: string,
): Finding[] {
  if (sections.some((section) => isDefined(config, section, id) !== false)) return [];
  const [section] = sections;
  const elsewhere = SECTIONS.find((other) => isDefined(config, other, id) === true);
  if (elsewhere !== undefined) {
    return [
      {
        path: locate(steps),
        message: `${subject} "${id}" here, which is defined in ${elsewhere}, not in ${section}.`,
        fix: `Name it among the ${elsewhere}, or name another one here.`,
      },
    ];
  }
  const near = didYouMean(
    id,
    sections.flatMap((each) => definedIds(config, each)),
  );
  return [
    {
      path: locate(steps),
      message: `${subject} "${id}", which is not defined in ${section}.${near}`,
      fix: `Add "${id}:" to ${section}, or remove the name.`,
    },
  ];
}
