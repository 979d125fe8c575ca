import type { Finding } from "../../../core";
import type { AnyTask } from "../support";

/** A task that a rule finds nothing in. */
export interface Quiet {
  readonly name: string;
  readonly task: AnyTask;
}

/** A task, and exactly what a rule finds in it. */
export interface Loud extends Quiet {
  readonly findings: readonly Finding[];
}

/**
 * What a rule must say, as data: the same rows judge the rule and mutants of it. `notApplicable`
 * holds what the rule does not speak about, `unknown` what it cannot see well enough to judge.
 */
export interface RuleCases {
  readonly valid: readonly Quiet[];
  readonly invalid: readonly Loud[];
  readonly notApplicable: readonly Quiet[];
  readonly unknown: readonly Quiet[];
}
