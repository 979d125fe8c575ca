import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const files = (length: number): AnyTask =>
  task({
    containers: [
      container("app", {
        environmentFiles: Array.from({ length }, (_, i) => `arn:aws:s3:::shop/${i}.env`),
      }),
    ],
  });

export const cases: RuleCases = {
  valid: [{ name: "10 files", task: files(10) }],
  invalid: [
    {
      name: "11 files",
      task: files(11),
      findings: [
        {
          path: "container.environmentFiles",
          message: 'The container has "11" environment files; ECS accepts at most 10.',
          fix: "Merge environment files.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no files", task: task() }],
  unknown: [
    {
      name: "files that are known later",
      task: task({ containers: [container("app", { environmentFiles: { later: "an output" } })] }),
    },
    {
      name: "files that are not known",
      task: task({ containers: [container("app", { environmentFiles: UNKNOWN })] }),
    },
  ],
};
