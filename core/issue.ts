/** Something a rule found, in the words of the user who wrote it. */
export interface Finding {
  /** Where, in the user's terms: `sidecars.nginx.dependsOn.cache`. */
  readonly path: string;
  /** The fact, with actual values in double quotes. Never a secret value. */
  readonly message: string;
  /** What to do, beginning with a verb. */
  readonly fix: string;
}

/** A finding and the rule it comes from. */
export interface Issue extends Finding {
  /** Id of the rule, the same in components, policies and docs. */
  readonly code: string;
  /** Page that explains the rule. */
  readonly docs?: string;
}

/** A name or value as messages show it. */
export function quote(value: string | number | boolean): string {
  return `"${value}"`;
}

/** Names as a sentence lists them: `"a", "b" and "c"`. */
export function list(values: readonly (string | number)[], conjunction = "and"): string {
  const quoted = values.map(quote);
  const last = quoted.pop();
  if (last === undefined) return "nothing";
  return quoted.length === 0 ? last : `${quoted.join(", ")} ${conjunction} ${last}`;
}

/** Orders issues by path, numbers inside paths by value, and drops repetitions. */
export function inOrder<T extends Finding>(findings: readonly T[]): T[] {
  const seen = new Set<string>();
  return findings
    .filter((finding) => {
      const key = `${finding.path}\n${finding.message}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => a.path.localeCompare(b.path, "en", { numeric: true }));
}

/** The report a user reads. Its first line is complete in itself: engines show it alone. */
export function report(subject: string, issues: readonly Finding[]): string {
  const count = issues.length === 1 ? "1 mistake" : `${issues.length} mistakes`;
  const entries = issues.map(
    (issue, i) => `  ${i + 1}. ${issue.path}\n     ${issue.message}\n     Fix: ${issue.fix}`,
  );
  return [`${subject} has ${count}:`, ...entries].join("\n\n");
}
