import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

export const cases: RuleCases = {
  valid: [
    { name: "settings that fit", ...collected(TRACES) },
    {
      name: "what is asked for only where a pipeline names the component",
      ...collected({ exporters: { loadbalancing: null }, receivers: { filelog: null } }),
    },
  ],
  invalid: [
    {
      name: "a misspelt field in another part",
      ...collected({ exporters: { otlp: { tls: { insecrue: true } } } }),
      findings: [
        {
          path: "exporters.otlp",
          message: 'The exporter "otlp" has no "endpoint".',
          fix: 'Add "endpoint".',
        },
      ],
    },
    {
      name: "nothing where something is needed",
      ...collected({
        receivers: { otlp: null },
        exporters: { otlp: { endpoint: "" } },
        extensions: { zpages: { endpoint: "" } },
      }),
      findings: [
        {
          path: "receivers.otlp",
          message: 'The receiver "otlp" has no protocols.',
          fix: 'Add "protocols" with at least one protocol.',
        },
        {
          path: "exporters.otlp",
          message: 'The exporter "otlp" has no "endpoint".',
          fix: 'Add "endpoint".',
        },
        {
          path: "extensions.zpages",
          message: 'The extension "zpages" has no "endpoint".',
          fix: 'Add "endpoint".',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a misspelt field, of which another rule speaks",
      ...collected({ exporters: { otlp: { enpoint: "a:1" } } }),
    },
    {
      name: "a release whose settings are not known",
      ...collected(
        {
          receivers: { otlp: null },
          exporters: { otlp: { endpoint: "" } },
          extensions: { zpages: { endpoint: "" } },
        },
        { imageTag: "v0.48.0" },
      ),
    },
  ],
  unknown: [
    {
      name: "what is filled in",
      ...collected({
        receivers: { otlp: "${env:OTLP}" },
        exporters: { otlp: { endpoint: "${env:ENDPOINT}" } },
      }),
    },
    {
      name: "an image that is not known",
      ...collected(
        {
          receivers: { otlp: null },
          exporters: { otlp: { endpoint: "" } },
          extensions: { zpages: { endpoint: "" } },
        },
        { imageTag: UNKNOWN },
      ),
    },
  ],
};
