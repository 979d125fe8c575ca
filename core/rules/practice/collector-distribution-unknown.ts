import { ADOT_MINORS } from "../../data/adot-components";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Rule } from "../rule";

export const collectorDistributionUnknown: Rule = {
  id: "collector-distribution-unknown",
  title: "The components of the collector's image are known",
  kind: "practice",
  on: "collector",
  severity: "low",
  why: "Whether the image has the components of a configuration is not checked where it is not known what the image has.",
  fix: "Use a release of AWS's distribution that is known here, or try the configuration on the image.",
  url: OTEL_DOCS.adotComponents,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a release that is known",
        given: { collector: { imageTag: "v0.49.0", config: "receivers:\n  otlp:\n" } },
      },
    ],
    invalid: [
      {
        title: "a release that is not",
        given: { collector: { imageTag: "v0.20.0", config: "receivers:\n  otlp:\n" } },
        findings: [
          {
            path: "config:1:1",
            message:
              'What the image "v0.20.0" has is not known, and its components are not checked.',
            fix: 'Use ADOT from "v0.43" to "v0.49", or try the configuration on the image.',
          },
        ],
      },
    ],
  },
  check: ({ unknownImage, path, locate }) =>
    unknownImage === undefined
      ? []
      : [
          {
            path: path === "" ? locate([]) : `${path}.image`,
            message: `What the image "${unknownImage}" has is not known, and its components are not checked.`,
            fix: `Use ADOT from "v0.${ADOT_MINORS.oldest}" to "v0.${ADOT_MINORS.newest}", or try the configuration on the image.`,
          },
        ],
};
