import { withoutCredentials } from "../../core/credential";
import type { Issue } from "../../core/issue";

const UNREADABLE = ["argument-missing", "argument-not-plain", "argument-type"];

/** Collects what is wrong with the arguments themselves, before any rule can look at the task. */
export class ArgumentIssues {
  public readonly all: Issue[] = [];

  /** Whether some argument could not be read at all, so that rules would report its consequences. */
  public get unreadable(): boolean {
    return this.all.some(({ code }) => UNREADABLE.includes(code));
  }

  /** Notes an issue. `code` tells its class: `argument-type`, `argument-conflict` … */
  public add(code: string, path: string, message: string, fix: string): void {
    // Messages quote what stands in the wrong place, and that may be anything.
    const told = { message: withoutCredentials(message), fix: withoutCredentials(fix) };
    this.all.push({ code, path, ...told });
  }
}

/** Notes that an argument contradicts another one, or what it is for. */
export type Conflict = (field: string, message: string, fix: string) => void;

/** The same for the fields of one object of the arguments. */
export function conflictsAt(path: string, issues: ArgumentIssues): Conflict {
  return (field, message, fix) => {
    issues.add("argument-conflict", `${path}.${field}`, message, fix);
  };
}
