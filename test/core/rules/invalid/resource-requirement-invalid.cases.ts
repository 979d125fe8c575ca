import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const requiring = (...resourceRequirements: unknown[]): AnyTask =>
  task({ containers: [container("app", { overrides: { resourceRequirements } })] });
const P = "container.overrides.resourceRequirements";

export const cases: RuleCases = {
  valid: [
    ...["0", "1", "10", "ALL"].map((value) => ({
      name: `${value} GPUs`,
      task: requiring({ type: "GPU", value }),
    })),
    { name: "a shared GPU", task: requiring({ type: "GPU", sharingStrategy: {} }) },
    { name: "Neuron devices", task: requiring({ type: "NeuronDevice", value: "ALL" }) },
  ],
  invalid: [
    {
      name: "a type without its value",
      task: requiring({ type: "GPU" }, { type: "NeuronDevice", value: null, sharingStrategy: {} }),
      findings: [
        { path: `${P}[0]`, message: 'The requirement of "GPU" has no value.', fix: "Set value." },
        {
          path: `${P}[1]`,
          message: 'The requirement of "NeuronDevice" has no value.',
          fix: "Set value.",
        },
      ],
    },
    ...["", "one", "-1"].map((value) => ({
      name: `"${value}" GPUs`,
      task: requiring({ type: "GPU", value }),
      findings: [
        {
          path: `${P}[0].value`,
          message: `"${value}" is not a number of GPU.`,
          fix: "Use a number, or ALL.",
        },
      ],
    })),
    {
      name: "a number of Neuron devices",
      task: requiring({ type: "NeuronDevice", value: "1" }),
      findings: [
        {
          path: `${P}[0].value`,
          message: '"1" is not a number of NeuronDevice.',
          fix: "Use ALL.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no requirement", task: task() },
    { name: "a type that every object has", task: requiring({ type: "constructor", value: "1" }) },
    { name: "another type", task: requiring({ type: "InferenceAccelerator", value: "device" }) },
    { name: "what has another type of JSON", task: requiring("GPU", null, { value: "1" }) },
    {
      name: "requirements that are no list",
      task: task({ containers: [container("app", { overrides: { resourceRequirements: {} } })] }),
    },
  ],
  unknown: [
    { name: "a type that is not known", task: requiring({ type: "{{ type }}" }) },
    { name: "a value that is not known", task: requiring({ type: "GPU", value: "{{ count }}" }) },
    {
      name: "parts that are not known",
      task: requiring(
        UNKNOWN,
        { type: UNKNOWN },
        { type: "GPU", value: UNKNOWN },
        { type: "GPU", value: 1 },
      ),
    },
  ],
};
