import { AWS_DOCS } from "../../data/aws-docs";
import { own } from "../../own";
import type { Finding } from "../../issue";
import { isTemplate } from "../../template";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const FORMS: Readonly<Record<string, RegExp>> = {
  GPU: /^(\d+|ALL)$/i,
  NeuronDevice: /^ALL$/i,
};

export const resourceRequirementInvalid: Rule = {
  id: "resource-requirement-invalid",
  title: "A container says how many devices it needs",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS reserves devices by their number, or all of them: it refuses a requirement without a value, but for a shared GPU.",
  fix: "Set the value to a number of GPUs, or to ALL.",
  url: AWS_DOCS.resourceRequirement,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one GPU",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                resourceRequirements: [{ type: "GPU", value: "1" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no number",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", resourceRequirements: [{ type: "GPU" }] },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].resourceRequirements[0]",
            message: 'The requirement of "GPU" has no value.',
            fix: "Set value.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ overrides, overridesPath }) => {
      const requirements = overrides["resourceRequirements"];
      return Array.isArray(requirements)
        ? requirements.flatMap((requirement, i) =>
            problems(requirement, `${overridesPath}.resourceRequirements[${i}]`),
          )
        : [];
    }),
};

function problems(requirement: unknown, path: string): Finding[] {
  if (typeof requirement !== "object" || requirement === null) return [];
  const { type, value, sharingStrategy } = requirement as Readonly<Record<string, unknown>>;
  if (typeof type !== "string" || isTemplate(type)) return [];
  if (value === undefined || value === null) {
    return type === "GPU" && sharingStrategy !== undefined
      ? []
      : [{ path, message: `The requirement of "${type}" has no value.`, fix: "Set value." }];
  }
  const form = own(FORMS, type);
  return typeof value !== "string" || isTemplate(value) || form === undefined || form.test(value)
    ? []
    : [
        {
          path: `${path}.value`,
          message: `"${value}" is not a number of ${type}.`,
          fix: type === "GPU" ? "Use a number, or ALL." : "Use ALL.",
        },
      ];
}
