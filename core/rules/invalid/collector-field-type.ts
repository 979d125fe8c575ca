import { decodingFaults } from "../../collector/settings";
import type { WrongType } from "../../collector/settings";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Step } from "../../model";
import type { Rule } from "../rule";

export const collectorFieldType: Rule = {
  id: "collector-field-type",
  title: "The settings of the collector's components have the types that these components take",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "The collector does not start: it turns no number into text, no text into a number, and neither yes nor on into true. Only ADOT v0.49 is checked: other releases have other fields.",
  fix: "Write the value as its field takes it.",
  url: OTEL_DOCS.configuration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a duration with its unit",
        given: { collector: { config: { processors: { batch: { timeout: "5s" } } } } },
      },
    ],
    invalid: [
      {
        title: "a duration without a unit",
        given: { collector: { config: { processors: { batch: { timeout: "5" } } } } },
        findings: [
          {
            path: "processors.batch.timeout",
            message: '"timeout" is "5", and must be a duration.',
            fix: 'Write a number with a unit: "500ms", "5s", "1h30m".',
          },
        ],
      },
    ],
  },
  check: (collector) =>
    decodingFaults(collector).flatMap((fault) =>
      fault.kind === "type"
        ? [{ path: collector.locate(fault.steps), message: message(fault), fix: fault.fix }]
        : [],
    ),
};

function message({ steps, value, expected, shown }: WrongType): string {
  const is = shown === undefined ? formOf(value) : `"${shown}"`;
  return `${nameOf(steps)} is ${is}, and must be ${expected}.`;
}

function nameOf(steps: readonly Step[]): string {
  const name = String(steps.filter((step) => typeof step === "string").at(-1));
  return typeof steps.at(-1) === "number" ? `An item of "${name}"` : `"${name}"`;
}

function formOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "boolean") return "true or false";
  return typeof value === "string" ? "text" : "a number";
}
