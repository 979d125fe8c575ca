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
