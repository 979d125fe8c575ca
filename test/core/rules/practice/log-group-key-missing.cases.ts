import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import type { RuleCases } from "../cases";

const KEY = "arn:aws:kms:eu-west-1:123456789012:key/shop";
const group = (fields: object = {}): { given: Given } => ({
  given: { logGroup: { logGroupName: "/a", ...fields } },
});
const another = (key: string, pattern: string) => [
  {
    path: "kmsKeyId",
    message: `The key "${key}" is not one of "${pattern}".`,
    fix: `Set kmsKeyId to a key of "${pattern}".`,
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "any key", ...group({ kmsKeyId: KEY }) },
    {
      name: "a key of the account",
      ...group({ kmsKeyId: KEY }),
      options: { keyPattern: "arn:aws:kms:*:123456789012:*" },
    },
  ],
  invalid: [
    {
      name: "no key, where a certain one is asked for",
      ...group(),
      options: { keyPattern: "*" },
      findings: [
        {
          path: "kmsKeyId",
          message: "The log group has no key.",
          fix: "Set kmsKeyId to the ARN of a key.",
        },
      ],
    },
    ...["*:key/web", "arn:aws:kms:*", "*key*"].flatMap((pattern) => {
      const key = `xrn:aws:kms:eu-west-1:123456789012:alias/shop`;
      return [
        {
          name: `a key that is none of ${pattern}`,
          ...group({ kmsKeyId: key }),
          options: { keyPattern: pattern },
          findings: another(key, pattern),
        },
      ];
    }),
    {
      name: "a key that a pattern would be were it an expression",
      ...group({ kmsKeyId: KEY }),
      options: { keyPattern: "arn.aws*" },
      findings: another(KEY, "arn.aws*"),
    },
  ],
  notApplicable: [
    { name: "what is no log group", given: { parameter: { Name: "/a", Value: "b" } } },
  ],
  unknown: [
    {
      name: "a key that is not known",
      ...group({ kmsKeyId: UNKNOWN }),
      options: { keyPattern: "arn:*" },
    },
  ],
};
