import type { PolicyConfigSchema } from "@pulumi/policy";
import type { Rule, RuleOption } from "../../core";

type Schema = PolicyConfigSchema["properties"][string];

/** What a rule's entry in a configuration file may have beside its level. */
export function schemaOf(
  rule: Rule,
  values: Readonly<Record<string, unknown>>,
): PolicyConfigSchema {
  const options = Object.entries(rule.options).map(([name, option]) => [
    name,
    { ...typeOf(option), description: option.description, default: values[name] ?? option.default },
  ]);
  return {
    properties: {
      ...(Object.fromEntries(options) as Record<string, Schema>),
      exemptions: EXEMPTIONS,
    },
  };
}

/** Whether a value is of an option's type. */
export function fits(option: RuleOption, value: unknown): boolean {
  if (Array.isArray(option.default)) {
    return Array.isArray(value) && value.every((item) => typeof item === "string");
  }
  return typeof value === typeof option.default;
}

const EXEMPTIONS: Schema = {
  type: "array",
  description: "Resources on which the rule does not apply, and why.",
  items: {
    type: "object",
    required: ["match", "reason"],
    additionalProperties: false,
    properties: {
      match: { type: "string", minLength: 1 },
      reason: { type: "string", minLength: 1 },
      expires: { type: "string", format: "date" },
      container: { type: "string", minLength: 1 },
    },
  },
};

function typeOf({ default: value }: RuleOption): Schema {
  if (Array.isArray(value)) return { type: "array", items: { type: "string" } };
  return { type: typeof value as "string" | "number" | "boolean" };
}
