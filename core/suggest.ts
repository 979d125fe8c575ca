import { distance } from "fastest-levenshtein";

/** The candidate a misspelt name most likely means, if one is near enough. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: slips(wanted, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  // Two letters of five may be wrong: "cahce" finds "cache", "db" does not find "app".
  return best && best.edits <= Math.max(1, Math.floor(wanted.length * 0.4))
    ? best.candidate
    : undefined;
}

// What is left out at the end is one slip, and so are letters in another order: "awslogs-stream"
// finds "awslogs-stream-prefix", and not "awslogs-group"; "oltp" finds "otlp".
function slips(wanted: string, candidate: string): number {
  if (candidate.startsWith(`${wanted}-`)) return 1;
  const edits = distance(wanted, candidate);
  return edits > 1 && letters(wanted) === letters(candidate) ? 1 : edits;
}

function letters(text: string): string {
  return Array.from(text).sort().join("");
}

/** The sentence ` Did you mean "cache"?`, or nothing. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const near = nearest(name, candidates);
  return near === undefined ? "" : ` Did you mean "${near}"?`;
}
