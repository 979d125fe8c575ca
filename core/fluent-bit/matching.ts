/** Whether an option says which lines an output receives. */
export function choosesLines(option: string): boolean {
  return /^match(_regex)?$/i.test(option);
}

/** Whether a `Match` may take lines whose tags begin with a text, and go on as nobody knows here. */
export function mayTake(match: string, beginning: string): boolean {
  const [fixed = "", ...rest] = match.split("*");
  return fixed.startsWith(beginning) || (rest.length > 0 && beginning.startsWith(fixed));
}
