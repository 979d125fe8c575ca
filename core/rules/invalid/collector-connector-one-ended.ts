import { arePipelinesReadable } from "../../collector/config";
import { connectorsOf } from "../../collector/connectors";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorConnectorOneEnded: Rule = {
  id: "collector-connector-one-ended",
  title: "A connector ends one pipeline and begins another",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start with a connector that leads nowhere, or that nothing leads to.",
  fix: "Name the connector in the exporters of one pipeline and in the receivers of another.",
  url: OTEL_DOCS.connectors,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a connector between two pipelines",
        given: {
          collector: {
            config: {
              connectors: { forward: null },
              service: {
                pipelines: {
                  "traces/in": { exporters: ["forward"] },
                  "traces/out": { receivers: ["forward"] },
                },
              },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a connector that leads nowhere",
        given: {
          collector: {
            config: {
              connectors: { forward: null },
              service: { pipelines: { traces: { exporters: ["forward"] } } },
            },
          },
        },
        findings: [
          {
            path: "service.pipelines.traces.exporters[0]",
            message: 'The connector "forward" is an exporter here and nowhere a receiver.',
            fix: "Name it in the receivers of another pipeline.",
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) =>
    (arePipelinesReadable(config) ? connectorsOf(config) : []).flatMap(({ id, from, to }) => {
      const [source] = from;
      const [target] = to;
      if (source && !target) {
        return [
          {
            path: locate(source.reference.steps),
            message: `The connector "${id}" is an exporter here and nowhere a receiver.`,
            fix: "Name it in the receivers of another pipeline.",
          },
        ];
      }
      return target && !source
        ? [
            {
              path: locate(target.reference.steps),
              message: `The connector "${id}" is a receiver here and nowhere an exporter.`,
              fix: "Name it in the exporters of another pipeline.",
            },
          ]
        : [];
    }),
};
