import type { Unknown } from "../known";
import type { Finding } from "../issue";
import type { TaskModel } from "../model";

/** A task as every rule sees it: leaves are opaque, and any shape may be unknown. */
export type AnyTask = TaskModel<unknown, Unknown>;

/** `invalid`: ECS refuses it or the task cannot run. `practice`: it runs, and you will regret it. */
export type RuleKind = "invalid" | "practice";

export type Severity = "low" | "medium" | "high" | "critical";

/** Requests to AWS as JSON, by the names of their APIs: what a case shows to a rule. */
export interface Given {
  /** RegisterTaskDefinition. */
  readonly taskDefinition?: Readonly<Record<string, unknown>>;
}

/** What a rule lets stand. */
export interface ValidCase {
  /** A phrase that says what is shown. */
  readonly title: string;
  readonly given: Given;
}

/** What a rule finds. */
export interface InvalidCase extends ValidCase {
  readonly findings: readonly Finding[];
}

/** A rule's own examples: its tests, and the good and the bad of its page. */
export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/** The same demand in somebody else's catalogue. */
export interface Framework {
  readonly name: string;
  readonly reference: string;
}

/** An option of a rule: what it means and what holds without it. */
export interface RuleOption {
  readonly description: string;
  readonly default: string | number | boolean | readonly string[];
}

export type OptionValues = Readonly<Record<string, RuleOption["default"]>>;

/** A rule is a value. Component checks, policies and docs are adapters of one list of these. */
export interface Rule {
  /** Kebab-case; the issue code and the policy name. */
  readonly id: string;
  readonly title: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** What goes wrong without the rule. */
  readonly why: string;
  /** What to do, in general; each finding says it for its case. */
  readonly fix: string;
  /** The AWS page the rule stands on. */
  readonly url: string;
  readonly frameworks: readonly Framework[];
  readonly options: Readonly<Record<string, RuleOption>>;
  readonly cases?: RuleCases;
  check(task: AnyTask, options: OptionValues): Finding[];
}

/** The values of a rule's options where nobody sets them. */
export function defaultOptions(rule: Rule): OptionValues {
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [name, option.default]),
  );
}
