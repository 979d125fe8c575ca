/**
 * Whether some text fits both of two patterns, in which `*` stands for any text and `?` for one
 * character. IAM's patterns name resources; what is not known of a resource is a pattern too.
 */
export function overlap(a: string, b: string): boolean {
  // reached[j]: whether the patterns up to i in `a` and j in `b` have a text in common.
  let reached = row(b, (j, left) => j === 0 || (left && b[j - 1] === "*"));
  for (const character of a) {
    const before = reached;
    reached = row(b, (j, left) => {
      if (character === "*") return before[j] === true || left;
      if (j === 0) return false;
      const other = b[j - 1] ?? "";
      if (other === "*") return left || before[j] === true;
      return before[j - 1] === true && (character === other || character === "?" || other === "?");
    });
  }
  return reached[b.length] === true;
}

function row(pattern: string, at: (j: number, left: boolean) => boolean): boolean[] {
  const cells: boolean[] = [];
  for (let j = 0; j <= pattern.length; j++) cells.push(at(j, cells[j - 1] === true));
  return cells;
}
