import type { Edit, Finding, Given, OptionValues } from "../../../core";
import type { AnyTask } from "../support";

/** A task, or requests to AWS, that a rule finds nothing in. */
export type Quiet = {
  readonly name: string;
  /** Options that somebody sets. */
  readonly options?: OptionValues;
} & ({ readonly task: AnyTask } | { readonly given: Given });

/** The same, exactly what a rule finds in it, and what it would set. */
export type Loud = Quiet & {
  readonly findings: readonly Finding[];
  /** Absent where the rule would set nothing. */
  readonly edits?: readonly Edit[];
};

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
