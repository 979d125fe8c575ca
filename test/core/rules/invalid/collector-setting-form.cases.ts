import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

export const cases: RuleCases = {
  valid: [
    { name: "settings that fit", ...collected(TRACES) },
    {
      name: "addresses of every form",
      ...collected({
        exporters: {
          otlp: { endpoint: "https://[::1]:4317" },
          "otlp/a": { endpoint: "unix:///a" },
          "otlp/b": { endpoint: "dns:///a" },
        },
      }),
    },
  ],
  invalid: [
    {
      name: "a regular expression and an address that cannot be read",
      ...collected({
        exporters: {
          awsemf: { metric_declarations: [{ metric_name_selectors: ["a", "(b"] }] },
          otlp: { endpoint: "a:b" },
        },
      }),
      findings: [
        {
          path: "exporters.awsemf.metric_declarations[0].metric_name_selectors[1]",
          message: `"metric_name_selectors" has a "(" that is not closed.`,
          fix: "Correct the regular expression.",
        },
        {
          path: "exporters.otlp.endpoint",
          message: '"endpoint" has a port that is no number.',
          fix: 'Write it as "host:port".',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a release whose settings are not known",
      ...collected(
        {
          exporters: {
            awsemf: { metric_declarations: [{ metric_name_selectors: ["a", "(b"] }] },
            otlp: { endpoint: "a:b" },
          },
        },
        { imageTag: "v0.48.0" },
      ),
    },
  ],
  unknown: [
    {
      name: "what is filled in",
      ...collected({ exporters: { otlp: { endpoint: "a:${env:PORT}" } } }),
    },
    {
      name: "an image that is not known",
      ...collected(
        {
          exporters: {
            awsemf: { metric_declarations: [{ metric_name_selectors: ["a", "(b"] }] },
            otlp: { endpoint: "a:b" },
          },
        },
        { imageTag: UNKNOWN },
      ),
    },
  ],
};
