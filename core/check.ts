import { withoutCredentials } from "./credential";
import { inOrder } from "./issue";
import type { Finding } from "./issue";
import { RULES } from "./rules";
import { defaultOptions, isAdvised } from "./rules/rule";
import type {
  AnyTask,
  OptionValues,
  Rule,
  RuleKind,
  RuleOn,
  Severity,
  Subjects,
} from "./rules/rule";
import { subjectsOf } from "./subjects";
import type { SubjectLists } from "./subjects";

/** What a rule found in a task. */
export interface RuleFinding extends Finding {
  readonly code: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly docs: string;
}

/**
 * What the rules of one kind find in a task and in all that is made with it, in path order. Rules
 * that a team has to decide on first are asked by the policy pack alone.
 */
export function checkTask(
  task: AnyTask,
  kind: RuleKind,
  rules: readonly Rule[] = RULES,
): RuleFinding[] {
  return checkSubjects(
    subjectsOf(task),
    rules.filter((rule) => rule.kind === kind && isAdvised(rule)),
  );
}

/** What rules find in what there is to check, in path order. */
export function checkSubjects(
  subjects: SubjectLists,
  rules: readonly Rule[] = RULES,
): RuleFinding[] {
  const findings = rules.flatMap((rule) =>
    applyRule(rule, subjects).map((finding) => ({
      code: rule.id,
      kind: rule.kind,
      severity: rule.severity,
      docs: rule.url,
      ...finding,
    })),
  );
  return inOrder(findings);
}

/** What one rule finds in the subjects it speaks about. */
export function applyRule(
  rule: Rule,
  subjects: SubjectLists,
  options: OptionValues = defaultOptions(rule),
): Finding[] {
  // The list of a kind holds what a rule on that kind takes; the compiler cannot follow the union.
  const asked = rule as RuleOn<keyof Subjects>;
  const findings = (subjects[rule.on] ?? []).flatMap((subject) => asked.check(subject, options));
  return findings.map(withoutSecrets);
}

// Rules quote what stands in the wrong place, and that may be anything.
function withoutSecrets(finding: Finding): Finding {
  const { message, fix } = finding;
  const told = { message: withoutCredentials(message), fix: withoutCredentials(fix) };
  return told.message === message && told.fix === fix ? finding : { ...finding, ...told };
}
