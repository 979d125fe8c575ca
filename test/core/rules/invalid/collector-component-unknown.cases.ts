import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const exporter = (type: string, imageTag: unknown = "v0.49.0") =>
  collected({ exporters: { [type]: null } }, { imageTag });

export const cases: RuleCases = {
  valid: [
    { name: "components of the newest release", ...collected(TRACES) },
    { name: "a component with a name", ...exporter("otlp/new-relic") },
    { name: "a new name", ...exporter("otlp_http", "v0.48.0") },
    { name: "what a later release drops", ...exporter("sapm", "v0.47.0") },
    { name: "the newest release by its tag latest", ...exporter("debug", "latest") },
  ],
  invalid: [
    {
      name: "what the release does not have any more",
      ...exporter("sapm", "v0.48.0"),
      findings: [
        {
          path: "exporters.sapm",
          message: 'ADOT has no exporter "sapm" since v0.48.0; the image is v0.48.0.',
          fix: 'Use "otlphttp" with the OTLP endpoint of Splunk.',
        },
      ],
    },
    {
      name: "a new name before its time",
      ...exporter("otlp_http/a", "v0.47.0"),
      findings: [
        {
          path: "exporters.otlp_http/a",
          message: 'ADOT v0.47.0 has no exporter "otlp_http". Did you mean "otlphttp"?',
          fix: "Use an exporter that ADOT has, or an image that has this one.",
        },
      ],
    },
    {
      name: "what ADOT never had",
      ...collected({ processors: { transform: null }, connectors: { spanmetrics: null } }),
      findings: [
        {
          path: "processors.transform",
          message: 'ADOT v0.49.0 has no processor "transform".',
          fix: "Use a processor that ADOT has, or an image that has this one.",
        },
        {
          path: "connectors.spanmetrics",
          message: 'ADOT v0.49.0 has no connector "spanmetrics".',
          fix: "Use a connector that ADOT has, or an image that has this one.",
        },
      ],
    },
    {
      name: "a component in another one's place",
      ...collected({ processors: { health_check: null } }),
      findings: [
        {
          path: "processors.health_check",
          message: 'ADOT v0.49.0 has no processor "health_check".',
          fix: "Move it to extensions.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "an id that is none", ...exporter("otlp-http") },
    { name: "a release that is not known", ...exporter("logging", "v0.50.0") },
    { name: "a release before all that are known", ...exporter("logging", "v0.42.0") },
  ],
  unknown: [
    { name: "a section from the environment", ...collected({ exporters: "${env:EXPORTERS}" }) },
    { name: "an image that is not known", ...exporter("logging", UNKNOWN) },
  ],
};
