// Version numbers as `pulumi version` and `go env GOVERSION` print them.

/** The first number of the form 1.2 or 1.2.3 in a text, as `[1, 2, 3]`; undefined without one. */
export function parseVersion(text) {
  const match = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  return match ? match.slice(1).map((part) => Number(part ?? 0)) : undefined;
}

/** Whether `text` states a version that is `minimum` or newer. */
export function isAtLeast(text, minimum) {
  const version = parseVersion(text);
  const wanted = parseVersion(minimum);
  if (version === undefined) return false;
  const different = version.findIndex((part, index) => part !== wanted[index]);
  return different === -1 || version[different] > wanted[different];
}
