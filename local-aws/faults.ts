import * as fs from "node:fs";
import { DroppedConnection, ProviderError } from "./errors";

export type FaultOperation = "create" | "update" | "delete" | "read";

/** One rule of the faults file. */
export interface Fault {
  operation: FaultOperation;
  /** Type token, e.g. `aws:ecs/service:Service`. */
  type: string;
  /** Part of the URN. */
  name?: string;
  /** The whole URN. */
  urn?: string;
  /** Only the nth matching operation of this provider process, counted from 1. */
  nth?: number;
  /** Milliseconds before the operation takes place. */
  delay?: number;
  /** Milliseconds between the operation and its answer. */
  delayAnswer?: number;
  /** Makes the operation fail with this text. */
  message?: string;
  /** The connection breaks before the operation took place, or after it: no answer comes. */
  drop?: "before" | "after";
  /** A service's create or update succeeds, but leaves the previous task definition running. */
  rolledBack?: boolean;
}

export interface Disturbed {
  operation: FaultOperation;
  types: readonly string[];
  urn: string;
}

/** Faults that tests ask for through the file named by LOCAL_AWS_FAULTS, read at each operation. */
export class Faults {
  private readonly seen = new Map<string, number>();

  constructor(private readonly file = process.env["LOCAL_AWS_FAULTS"]) {}

  /** Runs an operation as the faults say; tells it whether it is to be rolled back. */
  async around<T>(
    disturbed: Disturbed,
    operate: (fault: { rolledBack: boolean }) => Promise<T>,
  ): Promise<T> {
    const faults = this.matching(disturbed);
    await sleep(sum(faults.map(({ delay }) => delay)));
    const message = faults.find((fault) => fault.message !== undefined)?.message;
    if (message !== undefined) throw new ProviderError(message);
    if (faults.some(({ drop }) => drop === "before")) throw new DroppedConnection();
    const result = await operate({ rolledBack: faults.some((fault) => fault.rolledBack === true) });
    await sleep(sum(faults.map(({ delayAnswer }) => delayAnswer)));
    if (faults.some(({ drop }) => drop === "after")) throw new DroppedConnection();
    return result;
  }

  private matching({ operation, types, urn }: Disturbed): Fault[] {
    return this.read().filter(
      (fault) =>
        fault.operation === operation &&
        types.includes(fault.type) &&
        urn.includes(fault.name ?? "") &&
        urn === (fault.urn ?? urn) &&
        this.isTurn(fault),
    );
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

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}

async function sleep(milliseconds: number): Promise<void> {
  if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
