import { AWS_DOCS } from "../../data/aws-docs";
import { STANDARD_BYTES, bytesOf } from "../../parameter";
import { pathOf } from "../paths";
import type { AnyParameter, Rule } from "../rule";

export const parameterTierOversized: Rule = {
  id: "parameter-tier-oversized",
  title: "An advanced parameter needs to be one",
  kind: "practice",
  on: "parameter",
  severity: "low",
  why: "Every advanced parameter is charged by the month, and none becomes a standard one again: it has to be made anew.",
  fix: "Set Tier to Standard, unless other accounts share the parameter.",
  url: AWS_DOCS.parameterTiers,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a text that only an advanced parameter holds",
        given: { parameter: { Name: "/shop/config", Tier: "Advanced", Value: "a".repeat(4097) } },
      },
    ],
    invalid: [
      {
        title: "a short text in the Advanced tier",
        given: { parameter: { Name: "/shop/config", Tier: "Advanced", Value: "level: info" } },
        findings: [
          {
            path: "Tier",
            message: 'The value has "11" bytes; a Standard parameter, which is free, holds 4096.',
            fix: "Set Tier to Standard; the parameter is then made anew.",
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const text = parameter.peek(parameter.value);
    if (text === undefined || parameter.tier !== "Advanced" || mayHavePolicies(parameter))
      return [];
    const bytes = bytesOf(text);
    return bytes > STANDARD_BYTES
      ? []
      : [
          {
            path: pathOf(parameter, "Tier"),
            message: `The value has "${bytes}" bytes; a Standard parameter, which is free, holds ${STANDARD_BYTES}.`,
            fix: "Set Tier to Standard; the parameter is then made anew.",
          },
        ];
  },
};

function mayHavePolicies(parameter: AnyParameter): boolean {
  const { policies } = parameter;
  const text = policies === undefined ? "" : parameter.peek(policies);
  return text === undefined || !/^(\[\s*\])?$/.test(text);
}
