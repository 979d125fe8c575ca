import { AWS_DOCS } from "../../data/aws-docs";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

/** The key of SSM itself, which every SecureString without another key has. */
const DEFAULT_KEY = "alias/aws/ssm";

export const secureStringKeyMissing: Rule = {
  id: "secure-string-key-missing",
  title: "A SecureString is encrypted with a key of the team",
  kind: "practice",
  preset: "strict",
  on: "parameter",
  severity: "low",
  why: "The key of SSM has a policy that nobody can change: who may read the parameter may decrypt it, and no other account can.",
  fix: "Set KeyId to a key of your own, and allow the execution role to decrypt with it.",
  url: AWS_DOCS.putParameter,
  frameworks: [{ name: "checkov", reference: "CKV_AWS_337" }],
  options: {},
  cases: {
    valid: [
      {
        title: "a key",
        given: {
          parameter: {
            Name: "/shop/password",
            Type: "SecureString",
            Value: "…",
            KeyId: "alias/shop",
          },
        },
      },
    ],
    invalid: [
      {
        title: "no key",
        given: { parameter: { Name: "/shop/password", Type: "SecureString", Value: "…" } },
        findings: [
          {
            path: "KeyId",
            message: 'The SecureString is encrypted with "alias/aws/ssm", the key of SSM.',
            fix: "Set KeyId to a key of your own.",
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const { type, kmsKeyId } = parameter;
    const isDefault = kmsKeyId === undefined || parameter.peek(kmsKeyId)?.endsWith(DEFAULT_KEY);
    return type === "SecureString" && isDefault
      ? [
          {
            path: pathOf(parameter, "KeyId"),
            message: `The SecureString is encrypted with "${DEFAULT_KEY}", the key of SSM.`,
            fix: "Set KeyId to a key of your own.",
          },
        ]
      : [];
  },
};
