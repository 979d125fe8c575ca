import { AWS_DOCS } from "../../data/aws-docs";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const DESCRIPTION = /^[\t\n\r -~¡-ÿ]*$/;
const LONGEST = 1000;

export const roleDescriptionForm: Rule = {
  id: "role-description-form",
  title: "A role's description has at most 1000 Latin characters",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM refuses a longer description, and characters beyond U+00FF such as a long dash.",
  fix: "Shorten the description, or write it in Latin characters.",
  url: AWS_DOCS.createRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      { title: "a sentence", given: { role: { RoleName: "web", Description: "Of the shop." } } },
    ],
    invalid: [
      {
        title: "a long dash",
        given: { role: { RoleName: "web", Description: "Shop — web" } },
        findings: [
          {
            path: "Description",
            message: 'The description has "—", which IAM refuses.',
            fix: "Use Latin characters only.",
          },
        ],
      },
    ],
  },
  check: (role) => {
    const text = role.peek(role.description);
    if (text === undefined) return [];
    const path = pathOf(role, "Description");
    if (text.length > LONGEST) {
      return [
        {
          path,
          message: `The description has "${text.length}" characters; IAM accepts at most ${LONGEST}.`,
          fix: "Shorten the description.",
        },
      ];
    }
    const refused = Array.from(text).find((character) => !DESCRIPTION.test(character));
    return refused === undefined
      ? []
      : [
          {
            path,
            message: `The description has ${shown(refused)}, which IAM refuses.`,
            fix: "Use Latin characters only.",
          },
        ];
  },
};

function shown(character: string): string {
  return /\p{C}/u.test(character) ? "a control character" : `"${character}"`;
}
