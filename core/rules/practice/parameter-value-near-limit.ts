import { AWS_DOCS } from "../../data/aws-docs";
import { ADVANCED_BYTES, STANDARD_BYTES, bytesOf } from "../../parameter";
import { numberIn } from "../options";
import type { Rule } from "../rule";

export const parameterValueNearLimit: Rule = {
  id: "parameter-value-near-limit",
  title: "A parameter has room for the next change",
  kind: "practice",
  on: "parameter",
  severity: "low",
  why: "A configuration grows, and the change that takes it past what the tier holds fails in the middle of a deployment.",
  fix: "Use the Advanced tier, or deliver the text in the image or from S3.",
  url: AWS_DOCS.parameterTiers,
  frameworks: [],
  options: {
    warnPercent: { description: "How full a parameter may be, in percent.", default: 90 },
  },
  cases: {
    valid: [
      {
        title: "a text that is far from the limit",
        given: { parameter: { Name: "/shop/config", Tier: "Standard", Value: "a".repeat(2000) } },
      },
    ],
    invalid: [
      {
        title: "a text that nearly fills the Standard tier",
        given: { parameter: { Name: "/shop/config", Tier: "Standard", Value: "a".repeat(4000) } },
        findings: [
          {
            path: "Value",
            message: 'The text has "4000" bytes; a Standard parameter holds 4096.',
            fix: "Use the Advanced tier, or shorten the text.",
          },
        ],
      },
    ],
  },
  check: (parameter, options) => {
    const { path, tier = "Standard", elsewhere } = parameter;
    const text = parameter.peek(parameter.value);
    if (text === undefined) return [];
    const bytes = bytesOf(text);
    const isStandard = tier === "Standard";
    const limit = isStandard ? STANDARD_BYTES : ADVANCED_BYTES;
    if (bytes > limit || bytes * 100 <= limit * numberIn(options, "warnPercent")) return [];
    const standard = {
      message: `The text has "${bytes}" bytes; a Standard parameter holds ${limit}.`,
      fix: "Use the Advanced tier, or shorten the text.",
    };
    const largest = {
      message: `The text has "${bytes}" bytes; no parameter holds more than ${limit}.`,
      fix: elsewhere ?? "Shorten the text, or deliver it in the image or from S3.",
    };
    return [{ path, ...(isStandard ? standard : largest) }];
  },
};
