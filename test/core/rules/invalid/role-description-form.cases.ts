import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const described = (Description: unknown) => ({ given: { role: { RoleName: "web", Description } } });
const refused = (name: string, text: string, what: string) => ({
  name,
  ...described(text),
  findings: [
    {
      path: "Description",
      message: `The description has ${what}, which IAM refuses.`,
      fix: "Use Latin characters only.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "nothing", ...described("") },
    { name: "1000 characters", ...described("a".repeat(1000)) },
    { name: "the ends of what is allowed", ...described("\t\n\r ~\u00a1\u00ff") },
  ],
  invalid: [
    {
      name: "1001 characters",
      ...described("a".repeat(1001)),
      findings: [
        {
          path: "Description",
          message: 'The description has "1001" characters; IAM accepts at most 1000.',
          fix: "Shorten the description.",
        },
      ],
    },
    refused("a long dash", "Shop — web", '"—"'),
    refused("a picture", "Shop 🛒", '"🛒"'),
    refused("a control character", "Shop\u0007", "a control character"),
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no description", given: { role: { RoleName: "web" } } },
  ],
  unknown: [{ name: "a description that is not known", ...described(UNKNOWN) }],
};
