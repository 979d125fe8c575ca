import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const TEXT = "receivers:\n  otlp:\n";

export const cases: RuleCases = {
  valid: [
    { name: "the newest", ...collected(TEXT) },
    { name: "the oldest", ...collected(TEXT, { imageTag: "v0.43.0" }) },
  ],
  invalid: ["v0.42.0", "v0.50.0", "stable"].map((tag) => ({
    name: tag,
    ...collected(TEXT, { imageTag: tag }),
    findings: [
      {
        path: "config:1:1",
        message: `What the image "${tag}" has is not known, and its components are not checked.`,
        fix: 'Use ADOT from "v0.43" to "v0.49", or try the configuration on the image.',
      },
    ],
  })),
  notApplicable: [{ name: "latest", ...collected(TEXT, { imageTag: "latest" }) }],
  unknown: [{ name: "an image that is not known", ...collected(TEXT, { imageTag: UNKNOWN }) }],
};
