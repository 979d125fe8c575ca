import { UNKNOWN } from "../../../../core";
import { document, task } from "../../support";
import type { RuleCases } from "../cases";

const described = (Description: unknown) => ({
  given: { parameter: { Name: "/a", Value: "a", Description } },
});

export const cases: RuleCases = {
  valid: [
    { name: "1024 characters", ...described("a".repeat(1024)) },
    { name: "letters that count twice in UTF-16", ...described("𝒜".repeat(1024)) },
  ],
  invalid: [
    {
      name: "1025 characters",
      ...described("a".repeat(1025)),
      findings: [
        {
          path: "Description",
          message: 'The description has "1025" characters; SSM accepts at most 1024.',
          fix: "Shorten the description.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no description", task: task({ documents: [document()] }) }],
  unknown: [{ name: "a description that is not known", ...described(UNKNOWN) }],
};
