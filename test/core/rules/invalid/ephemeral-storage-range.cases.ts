import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const wrong = (ephemeralStorage: number) => ({
  name: `${ephemeralStorage} GiB`,
  task: task({ ephemeralStorage }),
  findings: [
    {
      path: "ephemeralStorage",
      message: `The ephemeral storage has "${ephemeralStorage}" GiB; ECS accepts 21 to 200.`,
      fix: "Use 21 to 200, or leave it out for 20.",
    },
  ],
});
export const cases: RuleCases = {
  valid: [
    { name: "21 GiB", task: task({ ephemeralStorage: 21 }) },
    { name: "200 GiB", task: task({ ephemeralStorage: 200 }) },
  ],
  invalid: [wrong(20), wrong(201), wrong(0)],
  notApplicable: [{ name: "no ephemeral storage", task: task() }],
  unknown: [{ name: "a size that is not known", task: task({ ephemeralStorage: UNKNOWN }) }],
};
