import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import { document, task } from "../../support";
import type { RuleCases } from "../cases";

const kept = (bytes: number, fields: object = {}): { given: Given } => ({
  given: { parameter: { Value: "a".repeat(bytes), ...fields } },
});
const near = (bytes: number) => [
  {
    path: "Value",
    message: `The text has "${bytes}" bytes; a Standard parameter holds 4096.`,
    fix: "Use the Advanced tier, or shorten the text.",
  },
];
const nearAll = (bytes: number) => [
  {
    path: "Value",
    message: `The text has "${bytes}" bytes; no parameter holds more than 8192.`,
    fix: "Shorten the text, or deliver it in the image or from S3.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "nine tenths of what the Standard tier holds", ...kept(3686) },
    { name: "nine tenths of what the Advanced tier holds", ...kept(7372, { Tier: "Advanced" }) },
    { name: "a text that may be longer", ...kept(4000), options: { warnPercent: 98 } },
    { name: "exactly as full as it may be", ...kept(2048), options: { warnPercent: 50 } },
    {
      name: "a text that the plan moves to the Advanced tier when it grows",
      task: task({ documents: [document({ content: "a".repeat(4000) })] }),
    },
  ],
  invalid: [
    { name: "one byte more", ...kept(3687), findings: near(3687) },
    { name: "all that the Standard tier holds", ...kept(4096), findings: near(4096) },
    {
      name: "nearly all that a parameter holds",
      ...kept(7373, { Tier: "Advanced" }),
      findings: nearAll(7373),
    },
    {
      name: "all that a parameter holds",
      ...kept(8192, { Tier: "Intelligent-Tiering" }),
      findings: nearAll(8192),
    },
    {
      name: "a text that has another place",
      task: task({
        documents: [document({ content: "a".repeat(8000), elsewhere: 'Set delivery to "s3".' })],
      }),
      findings: [
        {
          path: "container.documents.CONFIG",
          message: 'The text has "8000" bytes; no parameter holds more than 8192.',
          fix: 'Set delivery to "s3".',
        },
      ],
    },
  ],
  notApplicable: [{ name: "a text that no parameter holds", ...kept(8193, { Tier: "Advanced" }) }],
  unknown: [
    { name: "a value that is not known", ...kept(1, { Value: UNKNOWN }) },
    { name: "a tier that is not known", ...kept(4000, { Tier: UNKNOWN }) },
  ],
};
