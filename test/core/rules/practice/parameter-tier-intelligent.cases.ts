import { UNKNOWN } from "../../../../core";
import { document, task } from "../../support";
import type { RuleCases } from "../cases";

const fix = "Set the tier to Standard, or to Advanced above 4 KiB.";
const intelligent = (Value: unknown, tier?: string) => ({
  given: { parameter: { Value, Tier: "Intelligent-Tiering" } },
  findings: [
    {
      path: "Tier",
      message:
        'The tier "Intelligent-Tiering" leaves the size and the price of the parameter open.',
      fix,
    },
  ],
  ...(tier !== undefined && { edits: [{ steps: ["Tier"], value: tier }] }),
});
const left = (bytes: number) => ({
  given: { parameter: { Value: "a".repeat(bytes) } },
  findings: [
    {
      path: "Tier",
      message: `The tier is left to an account setting; Standard, its default, does not hold the value's "${bytes}" bytes.`,
      fix,
    },
  ],
  edits: [{ steps: ["Tier"], value: "Advanced" }],
});

export const cases: RuleCases = {
  valid: [
    { name: "a tier that is chosen", given: { parameter: { Value: "x", Tier: "Advanced" } } },
    { name: "no tier, which is enough", given: { parameter: { Value: "x".repeat(4096) } } },
    {
      name: "a tier that the plan chooses",
      task: task({ documents: [document({ content: "a".repeat(5000) })] }),
    },
  ],
  invalid: [
    { name: "a tier that chooses itself", ...intelligent("x", "Standard") },
    { name: "the same for a long text", ...intelligent("x".repeat(4097), "Advanced") },
    { name: "the same for a text that nobody knows", ...intelligent(UNKNOWN) },
    { name: "the same for a text that no parameter holds", ...intelligent("x".repeat(8193)) },
    { name: "no tier, which is not enough", ...left(4097) },
    { name: "no tier for the longest text", ...left(8192) },
  ],
  notApplicable: [
    { name: "a text that no parameter holds", given: { parameter: { Value: "x".repeat(8193) } } },
  ],
  unknown: [
    {
      name: "a tier that is not known",
      given: { parameter: { Value: "x".repeat(5000), Tier: UNKNOWN } },
    },
    { name: "a value that is not known", given: { parameter: { Value: UNKNOWN } } },
  ],
};
