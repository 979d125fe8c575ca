import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const piped = (traces: unknown) => collected({ service: { pipelines: { traces } } });
const lacks = (kind: string) => ({
  path: `service.pipelines.traces.${kind}s`,
  message: `The pipeline "traces" has no ${kind}.`,
  fix: `Name one in its "${kind}s", or remove the pipeline.`,
});

export const cases: RuleCases = {
  valid: [{ name: "both ends", ...collected(TRACES) }],
  invalid: [
    { name: "nothing", ...piped(null), findings: [lacks("receiver"), lacks("exporter")] },
    {
      name: "empty lists",
      ...piped({ receivers: [], exporters: null }),
      findings: [lacks("receiver"), lacks("exporter")],
    },
    { name: "one end", ...piped({ receivers: ["otlp"] }), findings: [lacks("exporter")] },
  ],
  notApplicable: [
    { name: "no pipelines", ...collected({ receivers: { otlp: null } }) },
    { name: "pipelines that are no maps", ...piped("otlp") },
    { name: "lists that are none", ...piped({ receivers: {}, exporters: "" }) },
  ],
  unknown: [
    { name: "a pipeline that is not known", ...piped(UNKNOWN) },
    {
      name: "lists that are not known",
      ...piped({ receivers: UNKNOWN, exporters: "${env:EXPORTERS}" }),
    },
    {
      name: "names that are not known",
      ...piped({ receivers: [UNKNOWN], exporters: ["${env:EXPORTER}"] }),
    },
  ],
};
