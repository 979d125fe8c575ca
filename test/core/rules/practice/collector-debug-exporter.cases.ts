import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const sent = (exporters: unknown) => collected({ service: { pipelines: { logs: { exporters } } } });

export const cases: RuleCases = {
  valid: [{ name: "others", ...sent(["awsxray", "file/debug"]) }],
  invalid: ["debug", "debug/own", "logging"].map((exporter) => ({
    name: exporter,
    ...sent(["awsxray", exporter]),
    findings: [
      {
        path: "service.pipelines.logs.exporters[1]",
        message: `The pipeline "logs" prints what it carries, by "${exporter}".`,
        fix: "Remove it from the pipeline.",
      },
    ],
  })),
  notApplicable: [{ name: "one that nobody uses", ...collected({ exporters: { debug: null } }) }],
  unknown: [{ name: "exporters that are not known", ...sent(UNKNOWN) }],
};
