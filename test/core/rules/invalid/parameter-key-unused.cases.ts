import { UNKNOWN } from "../../../../core";
import { document, task } from "../../support";
import type { RuleCases } from "../cases";

const set = (settings: object) => ({
  given: { parameter: { Name: "/a", Value: "a", ...settings } },
});
const KeyId = "alias/shop";
const unused = (Type: string, key: unknown = KeyId) => ({
  ...set({ Type, KeyId: key }),
  findings: [
    {
      path: "KeyId",
      message: `The type is "${Type}", which no key encrypts.`,
      fix: "Set Type to SecureString, or remove KeyId.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "a key and a SecureString", ...set({ Type: "SecureString", KeyId }) },
    { name: "a text without a key", ...set({ Type: "String" }) },
  ],
  invalid: [
    { name: "a key beside a text", ...unused("String") },
    { name: "a key beside a list", ...unused("StringList") },
    { name: "some key that is not known", ...unused("String", UNKNOWN) },
    {
      name: "a key beside a document that is no secret",
      task: task({ documents: [document({ kmsKeyId: KeyId })] }),
      findings: [
        {
          path: "container.documents.CONFIG.kmsKeyId",
          message: 'The type is "String", which no key encrypts.',
          fix: "Set Type to SecureString, or remove KeyId.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a type that SSM does not have", ...set({ Type: "Text", KeyId }) },
    { name: "a key of a parameter that exists", ...set({ KeyId }) },
  ],
  unknown: [{ name: "a type that is not known", ...set({ Type: UNKNOWN, KeyId }) }],
};
