import * as fs from "node:fs";
import { ProviderError } from "./errors";

export type FaultOperation = "create" | "update" | "delete" | "read";

/** One rule of the faults file. */
export interface Fault {
  operation: FaultOperation;
  /** Type token, e.g. `aws:ecs/service:Service`. */
  type: string;
  /** Part of the URN. */
  name?: string;
  /** Only the nth matching operation of this provider process, counted from 1. */
  nth?: number;
  /** Makes the operation fail with this text. */
  message?: string;
  /** A service's create or update succeeds, but leaves the previous task definition running. */
  rolledBack?: boolean;
}

/** Faults that tests ask for through the file named by LOCAL_AWS_FAULTS, read at each operation. */
export class Faults {
  private readonly seen = new Map<string, number>();

  constructor(private readonly file = process.env["LOCAL_AWS_FAULTS"]) {}

  /** Throws if a fault says so; tells whether the operation is to be rolled back. */
  apply(operation: FaultOperation, types: readonly string[], urn: string): { rolledBack: boolean } {
    const matching = this.read().filter(
      (fault) =>
        fault.operation === operation &&
        types.includes(fault.type) &&
        urn.includes(fault.name ?? "") &&
        this.isTurn(fault),
    );
    const failing = matching.find((fault) => fault.message !== undefined);
    if (failing?.message !== undefined) throw new ProviderError(failing.message);
    return { rolledBack: matching.some((fault) => fault.rolledBack === true) };
  }

  private read(): Fault[] {
    if (!this.file || !fs.existsSync(this.file)) return [];
    try {
      return JSON.parse(fs.readFileSync(this.file, "utf8")) as Fault[];
    } catch (error) {
      throw new ProviderError(`the faults file ${this.file} is no JSON: ${String(error)}`);
    }
  }

  private isTurn(fault: Fault): boolean {
    if (fault.nth === undefined) return true;
    const key = JSON.stringify(fault);
    const count = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, count);
    return count === fault.nth;
  }
}
