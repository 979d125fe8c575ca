import { Components } from "./own-components";
import type { RuleExemption } from "./exemptions";
import { Readings } from "./reading";
import type { ReceivedSettings } from "./settings/received";
import { Inputs } from "./stack/inputs";
import { StackPass } from "./stack/pass";
import { Uses } from "./uses";

/** What the policies of one pack share while the engine asks them. */
export interface PackContext {
  readonly components: Components;
  readonly inputs: Inputs;
  readonly readings: Readings;
  readonly stack: StackPass;
  readonly uses: Uses;
  /** What the engine sent for the policies; undefined where nobody heard it. */
  readonly received: () => ReceivedSettings | undefined;
  /** Exemptions that the pack was made with. */
  readonly exemptions: readonly RuleExemption[];
  /** Today, as `2026-11-21`. */
  readonly today: () => string;
}

export function newContext(
  exemptions: readonly RuleExemption[] = [],
  received: PackContext["received"] = () => undefined,
): PackContext {
  const components = new Components();
  const inputs = new Inputs();
  return {
    components,
    inputs,
    readings: new Readings(components),
    stack: new StackPass(components, inputs),
    uses: new Uses(),
    received,
    exemptions,
    today: () => new Date().toISOString().slice(0, 10),
  };
}
