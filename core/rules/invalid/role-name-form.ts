import { AWS_DOCS } from "../../data/aws-docs";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const NAME = /^[A-Za-z0-9_+=,.@-]{1,64}$/;

export const roleNameForm: Rule = {
  id: "role-name-form",
  title: "A role's name has the form that IAM accepts",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM refuses other characters and more than 64 of them.",
  fix: "Rename the role.",
  url: AWS_DOCS.createRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [{ title: "words and hyphens", given: { role: { RoleName: "shop-web-task" } } }],
    invalid: [
      {
        title: "a slash",
        given: { role: { RoleName: "shop/web-task" } },
        findings: [
          {
            path: "RoleName",
            message: 'The role name "shop/web-task" is not legal.',
            fix: 'Use 1 to 64 letters, digits and "_+=,.@-".',
          },
        ],
      },
    ],
  },
  check: (role) => {
    const text = role.peek(role.name);
    return text === undefined || NAME.test(text)
      ? []
      : [
          {
            path: pathOf(role, "RoleName"),
            message: `The role name "${text}" is not legal.`,
            fix: 'Use 1 to 64 letters, digits and "_+=,.@-".',
          },
        ];
  },
};
