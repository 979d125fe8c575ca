import { looksLikeCredential } from "../../credential";
import { AWS_DOCS } from "../../data/aws-docs";
import type { Rule } from "../rule";

export const credentialInDocument: Rule = {
  id: "credential-in-document",
  title: "A document that holds a credential says that it is secret",
  kind: "practice",
  on: "task",
  severity: "high",
  why: "A plain parameter shows its text to everyone who may read it. A text that looks like a credential is kept as a SecureString, but only `secret: true` covers the ones that do not look like it.",
  fix: "Set secret to true, or move the credential to secrets.",
  url: AWS_DOCS.secretsInTasks,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a document that says so",
        given: {
          arguments: {
            container: {
              image: "app:1",
              documents: {
                CONFIG: { content: "url: postgres://shop:hunter2@db/shop", secret: true },
              },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a document that does not",
        given: {
          arguments: {
            container: {
              image: "app:1",
              documents: { CONFIG: { content: "url: postgres://shop:hunter2@db/shop" } },
            },
          },
        },
        findings: [
          {
            path: "container.documents.CONFIG",
            message: "The text looks as if it held a credential; it is kept as a SecureString.",
            fix: "Set secret to true, or move the credential to secrets.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    task.documents.flatMap(({ consumption, content, path, declaredSecret }) => {
      const text = task.peek(content);
      return text === undefined ||
        declaredSecret ||
        !looksLikeCredential(consumption.variable, text)
        ? []
        : [
            {
              path,
              message: "The text looks as if it held a credential; it is kept as a SecureString.",
              fix: "Set secret to true, or move the credential to secrets.",
            },
          ];
    }),
};
