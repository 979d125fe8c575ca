import { UNKNOWN } from "../../../../core";
import type { Given } from "../../../../core";
import type { RuleCases } from "../cases";

const secret = (fields: object = {}): { given: Given } => ({
  given: { parameter: { Type: "SecureString", Value: "a", ...fields } },
});

export const cases: RuleCases = {
  valid: [{ name: "a key", ...secret({ KeyId: "alias/aws-shop" }) }],
  invalid: [
    ...["alias/aws/ssm", "arn:aws:kms:eu-west-1:123456789012:alias/aws/ssm"].map((KeyId) => ({
      name: `the key ${KeyId}`,
      ...secret({ KeyId }),
      findings: [
        {
          path: "KeyId",
          message: 'The SecureString is encrypted with "alias/aws/ssm", the key of SSM.',
          fix: "Set KeyId to a key of your own.",
        },
      ],
    })),
  ],
  notApplicable: [{ name: "a plain text", ...secret({ Type: "String" }) }],
  unknown: [
    { name: "a key that is not known", ...secret({ KeyId: UNKNOWN }) },
    { name: "a type that is not known", ...secret({ Type: UNKNOWN }) },
  ],
};
