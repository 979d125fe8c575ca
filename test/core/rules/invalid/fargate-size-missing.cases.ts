import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const sized = "by-author";
const missing = (field: string) => ({
  path: field,
  message: `A Fargate task must say its own ${field}.`,
  fix: `Set ${field}.`,
});
export const cases: RuleCases = {
  valid: [{ name: "cpu and memory", task: task({ sized, cpu: 256, memory: 512 }) }],
  invalid: [
    { name: "no cpu", task: task({ sized, memory: 512 }), findings: [missing("cpu")] },
    { name: "no memory", task: task({ sized, cpu: 256 }), findings: [missing("memory")] },
    { name: "neither", task: task({ sized }), findings: [missing("cpu"), missing("memory")] },
  ],
  notApplicable: [
    { name: "a size that the plan chooses", task: task() },
    { name: "a task on EC2", task: task({ sized, launchTypes: ["EC2"] }) },
  ],
  unknown: [
    { name: "a size that is not known", task: task({ sized, cpu: UNKNOWN, memory: UNKNOWN }) },
    { name: "launch types that are not known", task: task({ sized, launchTypes: UNKNOWN }) },
  ],
};
