import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const requiring = (resourceRequirements: unknown): AnyTask =>
  task({ containers: [container("app", { overrides: { resourceRequirements } })] });
const ended = (path: string) => ({
  path,
  message: "Amazon Elastic Inference has ended.",
  fix: "Remove it.",
});
export const cases: RuleCases = {
  valid: [
    { name: "no accelerators", task: task({ inferenceAccelerators: [] }) },
    { name: "something else", task: requiring([{ type: "GPU", value: "1" }]) },
  ],
  invalid: [
    {
      name: "an accelerator",
      task: task({ inferenceAccelerators: [{}] }),
      findings: [ended("inferenceAccelerators")],
    },
    {
      name: "a container that asks for one",
      task: requiring([null, { type: "InferenceAccelerator", value: "a" }]),
      findings: [ended("container.overrides.resourceRequirements")],
    },
  ],
  notApplicable: [{ name: "another task", task: task() }],
  unknown: [
    {
      name: "accelerators that are not known",
      task: task<Unknown>({ inferenceAccelerators: UNKNOWN }),
    },
    { name: "requirements that are not known", task: requiring(UNKNOWN) },
    { name: "a requirement that is not known", task: requiring([UNKNOWN]) },
  ],
};
