import { OPAQUE, document, task } from "../../support";
import type { RuleCases } from "../cases";

const content = "database: postgres://user:hunter2@db/orders";

export const cases: RuleCases = {
  valid: [
    { name: "a text without a credential", task: task({ documents: [document()] }) },
    {
      name: "a text with a credential that says it is secret",
      task: task({ documents: [document({ content, secret: true, declaredSecret: true })] }),
    },
    {
      name: "a text that reads the credential from the environment",
      task: task({
        documents: [document({ content: "database: postgres://user:${env:PASSWORD}@db/orders" })],
      }),
    },
  ],
  invalid: [
    {
      name: "a text with a credential that is kept as a secret for its looks alone",
      task: task({ documents: [document(), document({ content, path: "a", secret: true })] }),
      findings: [
        {
          path: "a",
          message: "The text looks as if it held a credential; it is kept as a SecureString.",
          fix: "Set secret to true, or move the credential to secrets.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no document", task: task() }],
  unknown: [
    {
      name: "a text that is not known yet",
      task: task({ documents: [document({ content: OPAQUE })] }),
    },
  ],
};
