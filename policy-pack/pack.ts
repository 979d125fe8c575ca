import { PolicyPack } from "@pulumi/policy";
import type { Policies } from "@pulumi/policy";
import { RULES } from "../core";
import { newContext } from "./context";
import { COVERAGE, coveragePolicy } from "./coverage";
import { EXEMPT, exemptPolicy } from "./exempt-policy";
import { levelIn } from "./levels";
import { rulePolicy } from "./rule-policy";
import { SETTINGS, settingsPolicy } from "./settings-policy";
import { mistakesInOptions } from "./settings/mistakes";
import { levelOf, valuesOf } from "./settings/options";
import type { PackOptions } from "./settings/options";
import { hearSettings } from "./settings/received";
import type { ReceivedSettings } from "./settings/received";

export type { Exemption, RuleExemption } from "./exemptions";
export type { Level, PackPreset } from "./levels";
export type { PackOptions, RuleSetting } from "./settings/options";

/** Settings that are for no rule: of the other policies, and the engine's own for all of them. */
const OWN = [COVERAGE, SETTINGS, EXEMPT, "all"];

/** Whether settings of policies that are not this package's are mistakes. */
interface SettingsOf {
  readonly others: "allowed" | "mistakes";
}

/**
 * The policies of this package, for a pack of your own: `new PolicyPack("mine", { policies: [...policies(), …] })`.
 * Keep them together and in their order. Throws where the options have mistakes, with all of them.
 */
export function policies(options: PackOptions = {}): Policies {
  return ownPolicies(options, { others: "allowed" });
}

/**
 * Makes the policy pack of this process. The engine serves one pack per process; packs of several
 * sources are composed with `policies`. Throws where the options have mistakes, with all of them.
 */
export function createPolicyPack(options: PackOptions = {}): PolicyPack {
  return new PolicyPack(options.name ?? "ecs-sidecars", {
    displayName: "ECS tasks with sidecars",
    description: "Best practice for Amazon ECS tasks, their sidecars, and what hangs on them.",
    policies: ownPolicies(options, { others: "mistakes" }),
  });
}

function ownPolicies(options: PackOptions, { others }: SettingsOf): Policies {
  const mistakes = mistakesInOptions(options, RULES);
  if (mistakes.length > 0) {
    throw new Error(`The policy pack cannot be made:\n${mistakes.map((m) => `  ${m}`).join("\n")}`);
  }
  const { preset = "recommended", rules = {}, exemptions } = options;
  let received: ReceivedSettings | undefined;
  hearSettings((settings) => {
    received = settings;
  });
  const context = newContext(exemptions, () => received);
  return [
    // First: it tells the others what the components plan, and reads the program for them.
    coveragePolicy(context),
    settingsPolicy(RULES, { own: OWN, others }, context),
    ...RULES.map((rule) => {
      const level = levelOf(rules[rule.id]) ?? levelIn(preset, rule);
      return rulePolicy(rule, { level, values: valuesOf(rules[rule.id]) }, context);
    }),
    // Last: it lists what the others let pass.
    exemptPolicy(context),
  ];
}
