import { UNKNOWN } from "../../../../core";
import { OPAQUE, document, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const holding = (content: string): AnyTask => task({ documents: [document({ content })] });

const tiered = (Tier: unknown, bytes: number) => ({
  given: { parameter: { Name: "/a", Tier, Value: "a".repeat(bytes) } },
});

const tooLarge = (name: string, content: string, bytes: number) => ({
  name,
  task: holding(content),
  findings: [
    {
      path: "container.documents.CONFIG",
      message: `The text has ${bytes} bytes of UTF-8; a parameter holds at most 8192.`,
      fix: "Shorten the text, or deliver it in the image or from S3.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "1 byte", task: holding("a") },
    { name: "8192 bytes", task: holding("a".repeat(8192)) },
    { name: "8192 bytes of two-byte characters", task: holding("é".repeat(4096)) },
    { name: "4096 bytes in the Standard tier", ...tiered("Standard", 4096) },
    { name: "4097 bytes in the Advanced tier", ...tiered("Advanced", 4097) },
    { name: "4097 bytes in the tier of the account", ...tiered(undefined, 4097) },
  ],
  invalid: [
    {
      name: "4097 bytes in the Standard tier",
      ...tiered("Standard", 4097),
      findings: [
        {
          path: "Value",
          message: "The text has 4097 bytes of UTF-8; a Standard parameter holds at most 4096.",
          fix: "Use the Advanced tier, or shorten the text.",
        },
      ],
      edits: [{ steps: ["Tier"], value: "Advanced" }],
    },
    {
      name: "8193 bytes in the Standard tier",
      ...tiered("Standard", 8193),
      findings: [
        {
          path: "Value",
          message: "The text has 8193 bytes of UTF-8; a parameter holds at most 8192.",
          fix: "Shorten the text, or deliver it in the image or from S3.",
        },
      ],
    },
    tooLarge("8193 bytes", "a".repeat(8193), 8193),
    tooLarge("8193 bytes in 4097 characters", `a${"é".repeat(4096)}`, 8193),
    tooLarge("8194 bytes in 4097 characters", "é".repeat(4097), 8194),
    {
      name: "no byte",
      task: holding(""),
      findings: [
        {
          path: "container.documents.CONFIG",
          message: "The text is empty; a parameter cannot be.",
          fix: "Give it content, or remove it.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no document", task: task() }],
  unknown: [
    { name: "a text that is not known yet", task: holding(OPAQUE) },
    { name: "a tier that is not known", ...tiered(UNKNOWN, 8192) },
  ],
};
