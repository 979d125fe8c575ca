// What a rule's page says of the policy pack: levels, settings, and what the remedy sets.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../../test/support/typescript.cjs");
const { PACK_PRESETS, levelIn } = require("../../policy-pack/levels.ts");
const { readGiven } = require("../../core/read/given.ts");
const { defaultOptions } = require("../../core/rules/rule.ts");

const block = (json) => ["```json", JSON.stringify(json), "```"].join("\n");

const typeOf = (value) => (Array.isArray(value) ? "list of texts" : `${typeof value}`);

/** A rule's options, with the type that a configuration file is held against. */
export const options = (rule) =>
  Object.entries(rule.options).map(
    ([name, { description, default: value }]) =>
      `- \`${name}\` (${typeOf(value)}): ${description} Default: \`${JSON.stringify(value)}\`.`,
  );

/** The level of a rule in each preset, and its entry in a configuration file. */
export function settings(rule) {
  const levels = PACK_PRESETS.map((preset) => `\`${preset}\`: ${levelIn(preset, rule)}`).join(", ");
  const exemption = { match: "legacy-*", reason: "<reason>", expires: "2027-03-31" };
  return [
    `Level by preset: ${levels}. An entry of a configuration file, with the options as they are where nobody sets them:`,
    block({
      [rule.id]: {
        enforcementLevel: rule.remedy ? "remediate" : "mandatory",
        ...defaultOptions(rule),
        exemptions: [exemption],
      },
    }),
    "[How to use it](../../policy-pack/README.md#settings)",
  ];
}

/** What the level `remediate` changes in the examples of a rule. */
export function remedy(rule) {
  const edits = rule.cases.invalid.flatMap(({ given, options: set }) => {
    const asked = { ...defaultOptions(rule), ...set };
    return (readGiven(given)[rule.on] ?? []).flatMap((subject) => rule.remedy(subject, asked));
  });
  const lines = edits.map(
    ({ steps, value }) => `- \`${pathOf(steps)}\` becomes \`${JSON.stringify(value)}\``,
  );
  return lines.length === 0
    ? ["At the level `remediate` the policy pack corrects what the options tell it to."]
    : [
        "At the level `remediate` the policy pack corrects it. In the examples above:",
        [...new Set(lines)].join("\n"),
      ];
}

const pathOf = (steps) =>
  steps
    .map((step, i) => (Number.isInteger(step) ? `[${step}]` : `${i > 0 ? "." : ""}${step}`))
    .join("");
