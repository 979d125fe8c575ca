import { AWS_DOCS } from "../../data/aws-docs";
import { containersOf } from "../containers";
import { fieldOf, isSet } from "../fields";
import type { Rule } from "../rule";

export const inferenceAcceleratorRemoved: Rule = {
  id: "inference-accelerator-removed",
  title: "A task asks for no Elastic Inference accelerator",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Amazon Elastic Inference has ended: ECS finds no instance that has an accelerator.",
  fix: "Remove the accelerator.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "no accelerator",
        given: {
          taskDefinition: {
            family: "web",
            containerDefinitions: [{ name: "app", image: "app:1", memory: 128 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an accelerator",
        given: {
          taskDefinition: {
            family: "web",
            containerDefinitions: [{ name: "app", image: "app:1", memory: 128 }],
            inferenceAccelerators: [{ deviceName: "a", deviceType: "eia2.medium" }],
          },
        },
        findings: [
          {
            path: "inferenceAccelerators",
            message: "Amazon Elastic Inference has ended.",
            fix: "Remove it.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    [
      ...(isSet(task.inferenceAccelerators) ? [fieldOf(task, "inferenceAccelerators")] : []),
      ...containersOf(task)
        .filter(({ overrides }) => asksFor(overrides["resourceRequirements"]))
        .map(({ overridesPath }) => `${overridesPath}.resourceRequirements`),
    ].map((path) => ({ path, message: "Amazon Elastic Inference has ended.", fix: "Remove it." })),
};

function asksFor(requirements: unknown): boolean {
  return (
    Array.isArray(requirements) &&
    requirements.some((item: { type?: unknown } | null) => item?.type === "InferenceAccelerator")
  );
}
