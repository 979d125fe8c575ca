import type {
  Edit,
  Given,
  OptionValues,
  Rule,
  RuleOn,
  SubjectKind,
  SubjectLists,
} from "../../../core";

/** What a rule would set in what it looks at. */
export function editsOf(rule: Rule, subjects: SubjectLists, options: OptionValues): Edit[] {
  // The list of a kind holds what a rule on that kind takes; the compiler cannot follow the union.
  const asked = rule as RuleOn<SubjectKind>;
  return (subjects[rule.on] ?? []).flatMap((subject) => asked.remedy?.(subject, options) ?? []);
}

/** The requests once a policy has set what a rule on such a subject says. */
export function edited(given: Given, on: SubjectKind, edits: readonly Edit[]): Given {
  const request = on === "task" ? "taskDefinition" : on;
  return edits.reduce(
    (before, { steps, value }) => put(before, [request, ...steps], value) as Given,
    given,
  );
}

function put(node: unknown, [step, ...rest]: Edit["steps"], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    const items = node.map((item: unknown, i) => (i === step ? put(item, rest, value) : item));
    return step === node.length ? [...items, put(undefined, rest, value)] : items;
  }
  const fields = (node ?? {}) as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: put(fields[step], rest, value) };
}
