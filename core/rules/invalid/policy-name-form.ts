import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Rule } from "../rule";

const NAME = /^[A-Za-z0-9_+=,.@-]{1,128}$/;

export const policyNameForm: Rule = {
  id: "policy-name-form",
  title: "An inline policy's name has the form that IAM accepts",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM refuses other characters and more than 128 of them.",
  fix: "Rename the policy.",
  url: AWS_DOCS.putRolePolicy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "words and hyphens",
        given: { role: { RoleName: "web", Policies: [{ PolicyName: "read-assets" }] } },
      },
    ],
    invalid: [
      {
        title: "a space",
        given: { role: { RoleName: "web", Policies: [{ PolicyName: "read assets" }] } },
        findings: [
          {
            path: "Policies[0].PolicyName",
            message: 'The policy name "read assets" is not legal.',
            fix: 'Use 1 to 128 letters, digits and "_+=,.@-".',
          },
        ],
      },
    ],
  },
  check: (role) =>
    items(role.policies).flatMap(({ name, path, namePath }) => {
      const text = known(name);
      return text === undefined || NAME.test(text)
        ? []
        : [
            {
              path: namePath ?? path,
              message: `The policy name "${text}" is not legal.`,
              fix: 'Use 1 to 128 letters, digits and "_+=,.@-".',
            },
          ];
    }),
};
