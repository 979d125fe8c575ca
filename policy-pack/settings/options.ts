import type { RuleExemption } from "../exemptions";
import type { Level, PackPreset } from "../levels";

/** How a rule is set: its level, or its level and the values of its options. */
export type RuleSetting =
  Level | ({ readonly enforcementLevel?: Level } & { readonly [option: string]: unknown });

/** What a pack may be told. */
export interface PackOptions {
  /** Name of the pack. Default `ecs-sidecars`. */
  readonly name?: string;
  /** Which rules hold, and how strictly. Default `recommended`. */
  readonly preset?: PackPreset;
  /** Rules by id, where they are not as the preset has them. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** Findings that are let pass, each with its reason. */
  readonly exemptions?: readonly RuleExemption[];
}

/** The level that a setting asks for. */
export function levelOf(setting: RuleSetting | undefined): Level | undefined {
  return typeof setting === "string" ? setting : setting?.enforcementLevel;
}

/** The values of options that a setting has. */
export function valuesOf(setting: RuleSetting | undefined): Readonly<Record<string, unknown>> {
  if (setting === undefined || typeof setting === "string") return {};
  const { enforcementLevel: _, ...values } = setting;
  return values;
}
