import { task } from "../../support";
import type { RuleCases } from "../cases";

const misread = { path: "cpu", message: "Here belongs text, not a list.", fix: "Write text." };

export const cases: RuleCases = {
  valid: [{ name: "a task that was read without trouble", task: task({ misread: [] }) }],
  invalid: [
    {
      name: "what the reader could not read",
      task: task({ misread: [misread] }),
      findings: [misread],
    },
  ],
  notApplicable: [{ name: "a task that nobody had to read", task: task() }],
  unknown: [{ name: "a task of unknown size", task: task({ misread: [], cpu: 256 }) }],
};
