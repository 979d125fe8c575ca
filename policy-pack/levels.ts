import type { Preset, Rule } from "../core";
import { presetOf } from "../core";

/** Which rules hold, and how strictly. */
export type PackPreset = "baseline" | "recommended" | "security-hub" | "strict";

/** How the engine treats what a policy finds. */
export type Level = "advisory" | "mandatory" | "remediate" | "disabled";

export const PACK_PRESETS: readonly PackPreset[] = [
  "baseline",
  "recommended",
  "security-hub",
  "strict",
];

const LEVELS: Readonly<Record<PackPreset, Readonly<Record<Preset, Level>>>> = {
  baseline: {
    baseline: "mandatory",
    recommended: "disabled",
    strict: "disabled",
    optional: "disabled",
  },
  recommended: {
    baseline: "mandatory",
    recommended: "advisory",
    strict: "disabled",
    // They say nothing before somebody sets their options.
    optional: "advisory",
  },
  "security-hub": {
    baseline: "mandatory",
    recommended: "advisory",
    strict: "disabled",
    optional: "advisory",
  },
  strict: {
    baseline: "mandatory",
    recommended: "mandatory",
    strict: "mandatory",
    optional: "mandatory",
  },
};

/** The level of a rule in a preset. */
export function levelIn(preset: PackPreset, rule: Rule): Level {
  const isControl = rule.frameworks.some(({ name }) => name === "AWS Security Hub");
  return preset === "security-hub" && isControl ? "mandatory" : LEVELS[preset][presetOf(rule)];
}
