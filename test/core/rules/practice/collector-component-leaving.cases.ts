import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const leaving = (type: string) => ({
  path: `exporters.${type}/a`,
  message: `A coming release of ADOT has no exporter "${type}" any more.`,
  fix: 'Use "otlphttp" with an OTLP endpoint of the same vendor.',
});

export const cases: RuleCases = {
  valid: [
    { name: "what stays", ...collected(TRACES) },
    { name: "a processor that is called so", ...collected({ processors: { datadog: null } }) },
  ],
  invalid: ["datadog", "logzio", "signalfx"].map((type) => ({
    name: type,
    ...collected({ exporters: { [`${type}/a`]: null } }),
    findings: [leaving(type)],
  })),
  notApplicable: [
    { name: "another image", ...collected({ exporters: { datadog: null } }, { imageTag: "v1" }) },
  ],
  unknown: [
    { name: "exporters that are not known", ...collected({ exporters: UNKNOWN }) },
    {
      name: "an image that is not known",
      ...collected({ exporters: { datadog: null } }, { imageTag: UNKNOWN }),
    },
  ],
};
