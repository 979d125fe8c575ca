import assert from "node:assert/strict";
import type { Finding, Rule } from "../../../core";
import { defaultOptions } from "../../../core/rules/rule";
import { obscured } from "../support";
import type { AnyTask } from "../support";
import type { RuleCases } from "./cases";

/** One thing a rule must do, and the check that it does. */
export interface Verdict {
  readonly name: string;
  check(rule: Rule): void;
}

/** Everything the cases demand of a rule. */
export function verdicts(cases: RuleCases): Verdict[] {
  return [
    ...cases.valid.map((row) => finds(`accepts ${row.name}`, row.task, [])),
    ...cases.invalid.map((row) => finds(`reports ${row.name}`, row.task, row.findings)),
    ...cases.notApplicable.map((row) => finds(`does not judge ${row.name}`, row.task, [])),
    ...cases.unknown.map((row) => finds(`does not guess about ${row.name}`, row.task, [])),
    {
      name: "finds nothing in an accepted task of which any one part is not known",
      check: (rule) => {
        for (const { name, task } of [...cases.valid, ...cases.notApplicable]) {
          for (const { hidden, seen } of withOneHidden(task)) {
            assert.deepEqual(findings(rule, seen), [], `${name} without ${hidden}`);
          }
        }
      },
    },
    {
      name: "reads every task of which any one part is not known",
      check: (rule) => {
        for (const { task } of [...cases.invalid, ...cases.unknown]) {
          for (const { seen } of withOneHidden(task)) findings(rule, seen);
        }
      },
    },
  ];
}

/** What a rule finds in a task where nobody sets its options. */
export function findings(rule: Rule, task: AnyTask): Finding[] {
  return rule.check(task, defaultOptions(rule));
}

function finds(name: string, task: AnyTask, expected: readonly Finding[]): Verdict {
  return {
    name,
    check: (rule) => {
      assert.deepEqual(findings(rule, task), expected);
    },
  };
}

/** The task once for each of its shapes, with UNKNOWN in its place. */
function withOneHidden(task: AnyTask): { hidden: string; seen: AnyTask }[] {
  const shapes: string[] = [];
  obscured(task, (path) => {
    shapes.push(path);
    return false;
  });
  return shapes.map((hidden) => ({ hidden, seen: obscured(task, (path) => path === hidden) }));
}
