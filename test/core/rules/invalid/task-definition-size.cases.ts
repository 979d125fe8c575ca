import { document, task } from "../../support";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [{ name: "65536 bytes", task: task({ bytes: 65536 }) }],
  invalid: [
    {
      name: "65537 bytes",
      task: task({ bytes: 65537 }),
      findings: [
        {
          path: "container",
          message: 'The task definition has "65537" bytes; ECS accepts at most 65536.',
          fix: "Move long values out of the environment, to parameters, S3 or the image.",
        },
      ],
    },
    {
      name: "a document among them",
      task: task({
        bytes: 65537,
        documents: [
          document({ path: "container.documents.OTHER" }),
          document({ delivery: "environment", elsewhere: "Use S3." }),
        ],
      }),
      findings: [
        {
          path: "container.documents.CONFIG",
          message: 'The task definition has "65537" bytes; ECS accepts at most 65536.',
          fix: "Use S3.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a task without a document", task: task() }],
  unknown: [{ name: "a document of unknown size", task: task({ family: "app" }) }],
};
