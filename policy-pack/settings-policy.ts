import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { Rule } from "../core";
import type { PackContext } from "./context";
import { isOver } from "./exemptions";
import type { Exemption, RuleExemption } from "./exemptions";
import { mistakesInRules } from "./settings/mistakes";
import type { ReceivedSettings } from "./settings/received";

/** Name of the policy that finds mistakes in settings. */
export const SETTINGS = "pack-settings";

/** Whose settings a pack answers for. */
export interface Answers {
  /** Policies of this package that are no rules. */
  readonly own: readonly string[];
  /** What settings of others are: `allowed` where a pack holds others' policies too. */
  readonly others: "allowed" | "mistakes";
}

/** Reports settings that nobody would hear, and exemptions that are over, once per run. */
export function settingsPolicy(
  rules: readonly Rule[],
  { own, others }: Answers,
  { exemptions, today, received, stack }: PackContext,
): ResourceValidationPolicy {
  const ids = new Set(rules.map(({ id }) => id));
  const report = (_: unknown, violation: (message: string) => void): void => {
    // The first resource of a run.
    stack.end();
    const all = Object.entries(received() ?? {});
    const settings = Object.fromEntries(
      all.filter(([name]) => others === "mistakes" || ids.has(name)),
    );
    for (const mistake of mistakesInRules(settings, rules, own)) violation(mistake);
    for (const { rule, match, reason, expires } of expired(settings, exemptions, today())) {
      violation(
        [
          `The exemption from "${rule}" for "${match}" ended on ${expires}. Its reason was: ${reason}`,
          "Fix: Correct what it covered, or give it a new day.",
        ].join("\n"),
      );
    }
  };
  return {
    name: SETTINGS,
    displayName: "The settings of this pack are understood",
    description: "The settings of this pack are understood, and its exemptions still hold.",
    enforcementLevel: "mandatory",
    severity: "high",
    remediationSteps: "Correct the name, or the exemption.",
    validateResource: Object.assign(report, { __pulumiType: "pulumi:pulumi:Stack" }),
  };
}

function expired(
  settings: ReceivedSettings,
  own: PackContext["exemptions"],
  today: string,
): (RuleExemption & { readonly expires: string })[] {
  const received = Object.entries(settings).flatMap(([rule, { exemptions }]) =>
    Array.isArray(exemptions)
      ? (exemptions as Exemption[]).map((exemption) => ({ ...exemption, rule }))
      : [],
  );
  return [...own, ...received].flatMap((exemption) => {
    const { expires } = exemption;
    return expires !== undefined && isOver(exemption, today) ? [{ ...exemption, expires }] : [];
  });
}
