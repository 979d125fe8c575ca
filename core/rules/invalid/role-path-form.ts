import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const PATH = /^\/([!-~]+\/)?$/;
const LONGEST = 512;

export const rolePathForm: Rule = {
  id: "role-path-form",
  title: "A role's path begins and ends with a slash",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM refuses a path without both slashes, with spaces or letters outside ASCII, or with more than 512 characters.",
  fix: "Write the path with a slash at both ends.",
  url: AWS_DOCS.createRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [{ title: "a path", given: { role: { RoleName: "web", Path: "/teams/shop/" } } }],
    invalid: [
      {
        title: "no slash at the end",
        given: { role: { RoleName: "web", Path: "/teams/shop" } },
        findings: [
          {
            path: "Path",
            message: 'The path "/teams/shop" is not legal.',
            fix: 'Write it as "/", or as "/teams/shop/", with at most 512 characters.',
          },
        ],
      },
    ],
  },
  check: (role) => {
    const text = known(role.rolePath);
    return text === undefined || (PATH.test(text) && text.length <= LONGEST)
      ? []
      : [
          {
            path: pathOf(role, "Path"),
            message: `The path "${text}" is not legal.`,
            fix: `Write it as "/", or as "/teams/shop/", with at most ${LONGEST} characters.`,
          },
        ];
  },
};
