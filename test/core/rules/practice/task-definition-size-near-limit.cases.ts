import { task } from "../../support";
import type { RuleCases } from "../cases";

export const cases: RuleCases = {
  valid: [{ name: "a byte less than four fifths", task: { ...task(), bytes: 52428 } }],
  invalid: [52429, 65536].map((bytes) => ({
    name: `${bytes} bytes`,
    task: { ...task(), bytes },
    findings: [
      {
        path: "container",
        message: `The task definition has "${bytes}" bytes; ECS accepts at most 65536.`,
        fix: "Move long values out of the environment, to parameters, S3 or the image.",
      },
    ],
  })),
  notApplicable: [{ name: "a document that ECS refuses", task: { ...task(), bytes: 65537 } }],
  unknown: [{ name: "a size that is not known", task: task() }],
};
