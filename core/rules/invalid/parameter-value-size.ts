import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { ADVANCED_BYTES, STANDARD_BYTES, bytesOf, tierOf } from "../../parameter";
import type { AnyParameter, Rule } from "../rule";

export const parameterValueSize: Rule = {
  id: "parameter-value-size",
  title: "A text kept in a parameter fits its tier",
  kind: "invalid",
  on: "parameter",
  severity: "high",
  why: "An SSM parameter holds 1 to 4096 bytes in the Standard tier and up to 8192 in the Advanced tier.",
  fix: "Shorten the text, or deliver it in the image or from S3.",
  url: AWS_DOCS.parameterTiers,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a text of 8192 bytes in the Advanced tier",
        given: { parameter: { Name: "/shop/config", Tier: "Advanced", Value: "a".repeat(8192) } },
      },
    ],
    invalid: [
      {
        title: "a text of 4097 bytes in the Standard tier",
        given: { parameter: { Name: "/shop/config", Tier: "Standard", Value: "a".repeat(4097) } },
        findings: [
          {
            path: "Value",
            message: "The text has 4097 bytes of UTF-8; a Standard parameter holds at most 4096.",
            fix: "Use the Advanced tier, or shorten the text.",
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const text = parameter.peek(parameter.value);
    return text === undefined ? [] : sizeProblems(parameter, bytesOf(text));
  },
  remedy: (parameter) => {
    const text = parameter.peek(parameter.value);
    return text !== undefined && parameter.tier === "Standard" && tierOf(text) === "Advanced"
      ? [{ steps: ["Tier"], value: "Advanced" }]
      : [];
  },
};

function sizeProblems({ path, tier, elsewhere }: AnyParameter, bytes: number): Finding[] {
  if (bytes === 0) {
    return [
      {
        path,
        message: "The text is empty; a parameter cannot be.",
        fix: "Give it content, or remove it.",
      },
    ];
  }
  if (bytes > ADVANCED_BYTES) {
    return [
      {
        path,
        message: `The text has ${bytes} bytes of UTF-8; a parameter holds at most ${ADVANCED_BYTES}.`,
        fix: elsewhere ?? "Shorten the text, or deliver it in the image or from S3.",
      },
    ];
  }
  return tier === "Standard" && bytes > STANDARD_BYTES
    ? [
        {
          path,
          message: `The text has ${bytes} bytes of UTF-8; a Standard parameter holds at most ${STANDARD_BYTES}.`,
          fix: "Use the Advanced tier, or shorten the text.",
        },
      ]
    : [];
}
