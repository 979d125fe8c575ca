import { inOrder } from "./issue";
import type { Finding } from "./issue";
import { RULES } from "./rules";
import { defaultOptions } from "./rules/rule";
import type { AnyTask, Rule, RuleKind, Severity } from "./rules/rule";

/** What a rule found in a task. */
export interface RuleFinding extends Finding {
  readonly code: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly docs: string;
}

/** What the rules of one kind find in a task, in path order. */
export function checkTask(
  task: AnyTask,
  kind: RuleKind,
  rules: readonly Rule[] = RULES,
): RuleFinding[] {
  const findings = rules
    .filter((rule) => rule.kind === kind)
    .flatMap((rule) =>
      rule.check(task, defaultOptions(rule)).map((finding) => ({
        code: rule.id,
        kind: rule.kind,
        severity: rule.severity,
        docs: rule.url,
        ...finding,
      })),
    );
  return inOrder(findings);
}
