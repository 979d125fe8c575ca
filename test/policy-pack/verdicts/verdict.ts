/** Something that must hold: run as a test, and again for each mutant. */
export interface Verdict {
  readonly name: string;
  readonly check: () => void;
}
