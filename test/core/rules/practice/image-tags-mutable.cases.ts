import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import type { RuleCases } from "../cases";

const tagged = (imageTagMutability: unknown): { given: Given } => ({
  given: { repository: { imageTagMutability } },
});

export const cases: RuleCases = {
  valid: [
    { name: "tags that stay", ...tagged("IMMUTABLE") },
    { name: "tags that stay but for some", ...tagged("IMMUTABLE_WITH_EXCLUSION") },
  ],
  invalid: ["MUTABLE", "MUTABLE_WITH_EXCLUSION"]
    .map((mutability) => ({
      name: mutability,
      ...tagged(mutability),
      findings: [
        {
          path: "imageTagMutability",
          message: `The tags of the repository are "${mutability}".`,
          fix: "Set imageTagMutability to IMMUTABLE.",
        },
      ],
      edits: [{ steps: ["imageTagMutability"], value: "IMMUTABLE" }],
    }))
    .concat([
      {
        name: "no word of it",
        given: { repository: {} },
        findings: [
          {
            path: "imageTagMutability",
            message: 'The tags of the repository are "MUTABLE".',
            fix: "Set imageTagMutability to IMMUTABLE.",
          },
        ],
        edits: [{ steps: ["imageTagMutability"], value: "IMMUTABLE" }],
      },
    ]),
  notApplicable: [{ name: "what is no repository", given: { cluster: {} } }],
  unknown: [{ name: "an answer that is not known", ...tagged(UNKNOWN) }],
};
