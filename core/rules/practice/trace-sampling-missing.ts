import { readablePipelines, typeOf } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

const SAMPLERS = ["probabilistic_sampler", "tail_sampling"];

export const traceSamplingMissing: Rule = {
  id: "trace-sampling-missing",
  title: "A pipeline of traces samples",
  kind: "practice",
  preset: "strict",
  on: "collector",
  severity: "low",
  why: "Every trace is charged: where neither the application nor the collector samples, the bill grows with the traffic.",
  fix: "Add a probabilistic_sampler or tail_sampling to the pipeline, unless the applications sample.",
  url: OTEL_DOCS.sampling,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a sampler",
        given: {
          collector: {
            config: {
              service: {
                pipelines: { traces: { processors: ["probabilistic_sampler", "batch"] } },
              },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "every trace",
        given: {
          collector: { config: { service: { pipelines: { traces: { processors: ["batch"] } } } } },
        },
        findings: [
          {
            path: "service.pipelines.traces",
            message: 'The pipeline "traces" sends every trace that it gets.',
            fix: "Add a probabilistic_sampler or tail_sampling.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    readablePipelines(config)
      .filter(
        ({ signal, processors }) =>
          signal === "traces" &&
          processors.complete &&
          !processors.items.some(({ id }) => SAMPLERS.includes(typeOf(id))),
      )
      .map(({ id, steps }) => ({
        path: locate(steps),
        message: `The pipeline "${id}" sends every trace that it gets.`,
        fix: "Add a probabilistic_sampler or tail_sampling.",
      })),
};
