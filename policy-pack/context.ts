import { Components } from "./components";
import type { RuleExemption } from "./exemptions";
import { Readings } from "./reading";
import { Uses } from "./uses";

/** What the policies of one pack share while the engine asks them. */
export interface PackContext {
  readonly components: Components;
  readonly readings: Readings;
  readonly uses: Uses;
  /** Exemptions that the pack was made with. */
  readonly exemptions: readonly RuleExemption[];
  /** Today, as `2026-11-21`. */
  readonly today: () => string;
}

export function newContext(exemptions: readonly RuleExemption[] = []): PackContext {
  const components = new Components();
  return {
    components,
    readings: new Readings(components),
    uses: new Uses(),
    exemptions,
    today: () => new Date().toISOString().slice(0, 10),
  };
}
