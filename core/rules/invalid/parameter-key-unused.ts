import { AWS_DOCS } from "../../data/aws-docs";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const PLAIN = ["String", "StringList"];

export const parameterKeyUnused: Rule = {
  id: "parameter-key-unused",
  title: "Only a SecureString has a key",
  kind: "invalid",
  on: "parameter",
  severity: "high",
  why: "SSM encrypts a SecureString alone: with any other type the text beside the key stays readable, and SSM refuses the key.",
  fix: "Set Type to SecureString, or remove KeyId.",
  url: AWS_DOCS.putParameter,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a key of one's own",
        given: {
          parameter: {
            Name: "/shop/token",
            Type: "SecureString",
            KeyId: "alias/shop",
            Value: "from-a-vault",
          },
        },
      },
    ],
    invalid: [
      {
        title: "a key beside plain text",
        given: {
          parameter: {
            Name: "/shop/token",
            Type: "String",
            KeyId: "alias/shop",
            Value: "from-a-vault",
          },
        },
        findings: [
          {
            path: "KeyId",
            message: 'The type is "String", which no key encrypts.',
            fix: "Set Type to SecureString, or remove KeyId.",
          },
        ],
      },
    ],
  },
  check: (parameter) => {
    const type = PLAIN.find((plain) => plain === parameter.type);
    return type === undefined || parameter.kmsKeyId === undefined
      ? []
      : [
          {
            path: pathOf(parameter, "KeyId"),
            message: `The type is "${type}", which no key encrypts.`,
            fix: "Set Type to SecureString, or remove KeyId.",
          },
        ];
  },
};
