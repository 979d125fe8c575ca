import { document, task } from "../../support";
import type { RuleCases } from "../cases";

const secret = { secret: true, declaredSecret: false, delivery: "environment" } as const;

export const cases: RuleCases = {
  valid: [
    {
      name: "a text that is no secret",
      task: task({ documents: [document({ delivery: "environment" })] }),
    },
    {
      name: "a secret in a parameter",
      task: task({ documents: [document({ ...secret, delivery: "ssm" })] }),
    },
    {
      name: "a secret where it is kept is left to us",
      task: task({ documents: [document({ ...secret, delivery: "auto" })] }),
    },
  ],
  invalid: [
    {
      name: "a secret",
      task: task({
        documents: [document(), document({ ...secret, path: "otelCollector.config" })],
      }),
      findings: [
        {
          path: "otelCollector.config",
          message: "The text holds a credential, and the task definition is readable.",
          fix: "Move the credential to secrets and refer to it, or remove the delivery.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a task without documents", task: task() }],
  unknown: [
    {
      name: "a text that is not known",
      task: task({ documents: [document({ delivery: "environment" })] }),
    },
  ],
};
