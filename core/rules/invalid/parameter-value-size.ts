import { AWS_DOCS } from "../../data/aws-docs";
import { ADVANCED_BYTES, bytesOf } from "../../parameter";
import type { Rule } from "../rule";

export const parameterValueSize: Rule = {
  id: "parameter-value-size",
  title: "A text kept in a parameter fits the Advanced tier",
  kind: "invalid",
  on: "parameter",
  severity: "high",
  why: "An SSM parameter holds 1 to 4096 bytes in the Standard tier and up to 8192 in the Advanced tier.",
  fix: "Shorten the text, or deliver it in the image or from S3.",
  url: AWS_DOCS.parameterTiers,
  frameworks: [],
  options: {},
  check: (parameter) => {
    const { path, value } = parameter;
    const text = parameter.peek(value);
    if (text === undefined) return [];
    const bytes = bytesOf(text);
    if (bytes >= 1 && bytes <= ADVANCED_BYTES) return [];
    return bytes === 0
      ? [
          {
            path,
            message: "The text is empty; a parameter cannot be.",
            fix: "Give it content, or remove it.",
          },
        ]
      : [
          {
            path,
            message: `The text has ${bytes} bytes of UTF-8; a parameter holds at most ${ADVANCED_BYTES}.`,
            fix: "Shorten the text, or deliver it in the image or from S3.",
          },
        ];
  },
};
