import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

export const cases: RuleCases = {
  valid: [
    { name: "settings that fit", ...collected(TRACES) },
    {
      name: "words in any case, and what is empty",
      ...collected({
        exporters: { debug: { verbosity: "BASIC" } },
        receivers: { kafka: { initial_offset: "" } },
      }),
    },
  ],
  invalid: [
    {
      name: "a version that does not exist",
      ...collected({ exporters: { otlp: { endpoint: "a:1", tls: { min_version: "1.4" } } } }),
      findings: [
        {
          path: "exporters.otlp.tls.min_version",
          message: '"min_version" is "1.4", which the collector does not know.',
          fix: 'Use "1.0", "1.1", "1.2" or "1.3".',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a release whose settings are not known",
      ...collected(
        { exporters: { otlp: { endpoint: "a:1", tls: { min_version: "1.4" } } } },
        { imageTag: "v0.48.0" },
      ),
    },
  ],
  unknown: [
    {
      name: "what is filled in",
      ...collected({
        exporters: { otlp: { endpoint: "a:1", tls: { min_version: "${env:TLS}" } } },
      }),
    },
    {
      name: "an image that is not known",
      ...collected(
        { exporters: { otlp: { endpoint: "a:1", tls: { min_version: "1.4" } } } },
        { imageTag: UNKNOWN },
      ),
    },
  ],
};
