import { UNKNOWN } from "../../../../core";
import { document, task } from "../../support";
import type { RuleCases } from "../cases";

const set = (settings: object) => ({
  given: { parameter: { Name: "/a", Value: "a", ...settings } },
});
const TYPES = 'Use "String", "StringList" or "SecureString".';
const TIERS = 'Use "Standard", "Advanced" or "Intelligent-Tiering".';

export const cases: RuleCases = {
  valid: [
    ...["String", "StringList", "SecureString"].map((Type) => ({ name: Type, ...set({ Type }) })),
    ...["Standard", "Advanced", "Intelligent-Tiering"].map((Tier) => ({
      name: Tier,
      ...set({ Tier }),
    })),
  ],
  invalid: [
    {
      name: "both wrong",
      ...set({ Type: "Text", Tier: "advanced" }),
      findings: [
        { path: "Type", message: 'SSM has no "Text" here.', fix: TYPES },
        {
          path: "Tier",
          message: 'SSM has no "advanced" here. Did you mean "Advanced"?',
          fix: TIERS,
        },
      ],
    },
  ],
  notApplicable: [
    { name: "neither", ...set({}) },
    { name: "a document of a container", task: task({ documents: [document()] }) },
  ],
  unknown: [{ name: "both not known", ...set({ Type: UNKNOWN, Tier: UNKNOWN }) }],
};
