/** Something a rule found, in the words of the user who wrote it. */
export interface Finding {
  /** Where, in the user's terms: `sidecars.nginx.dependsOn.cache`. */
  readonly path: string;
  /** The fact, with actual values in double quotes. Never a secret value. */
  readonly message: string;
  /** What to do, beginning with a verb. */
  readonly fix: string;
  /** Id of the resource it is about, where several are looked at together. */
  readonly about?: string;
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

/**
 * Orders issues by resource and path, numbers inside paths by value, and drops repetitions.
 */
export function inOrder<T extends Finding>(findings: readonly T[]): T[] {
  const seen = new Set<string>();
  return findings
    .filter((finding) => {
      const key = `${finding.about ?? ""}\n${finding.path}\n${finding.message}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => compared(a.about ?? "", b.about ?? "") || compared(a.path, b.path));
}

function compared(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

/** Most characters of a line: a name may be a whole file that stands in the wrong place. */
const LONGEST = 1000;

/** A line as a terminal may show it: names and values in it come from anywhere. */
export function printable(line: string): string {
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return shown.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}

/** The report a user reads. Its first line is complete in itself: engines show it alone. */
export function report(subject: string, issues: readonly Finding[]): string {
  const count = issues.length === 1 ? "1 mistake" : `${issues.length} mistakes`;
  const entries = issues.map(
    ({ path, message, fix }, i) =>
      `  ${i + 1}. ${printable(path)}\n     ${printable(message)}\n     Fix: ${printable(fix)}`,
  );
  return [`${subject} has ${count}:`, ...entries].join("\n\n");
}
