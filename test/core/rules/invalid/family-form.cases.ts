import { UNKNOWN } from "../../../../core";
import { OPAQUE, task } from "../../support";
import type { RuleCases } from "../cases";

const wrong = (family: string) => ({
  name: `the family "${family}"`,
  task: task({ family }),
  findings: [
    {
      path: "family",
      message: `The family "${family}" is not legal.`,
      fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
    },
  ],
});
export const cases: RuleCases = {
  valid: [
    { name: "one letter", task: task({ family: "a" }) },
    { name: "255 characters", task: task({ family: "A_9-x".repeat(51) }) },
  ],
  invalid: [
    wrong(""),
    wrong("a".repeat(256)),
    wrong("a.b"),
    wrong("ä"),
    wrong("a "),
    {
      name: "a task inside something",
      task: task({ family: "a b", prefix: "taskDefinition." }),
      findings: [
        {
          path: "taskDefinition.family",
          message: 'The family "a b" is not legal.',
          fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no family", task: task() }],
  unknown: [
    { name: "a family that is not known", task: task({ family: UNKNOWN }) },
    { name: "a family that is an output", task: task({ family: OPAQUE }) },
  ],
};
