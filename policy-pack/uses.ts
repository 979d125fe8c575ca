import { quote } from "../core/issue";

/** A finding that was let pass. */
export interface Use {
  readonly rule: string;
  /** Name of the resource. */
  readonly name: string;
  readonly reason: string;
}

/** The findings that were let pass, until somebody lists them. */
export class Uses {
  private readonly noted = new Map<string, Use>();

  public note(use: Use): void {
    this.noted.set(JSON.stringify(use), use);
  }

  /** Lists them, each once, and forgets them. */
  public take(): string[] {
    const lines = [...this.noted.values()].map(
      ({ rule, name, reason }) => `${rule} on ${quote(name)}: ${reason}`,
    );
    this.noted.clear();
    return lines.sort();
  }
}
