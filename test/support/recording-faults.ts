import { Faults } from "../../local-aws/faults";
import type { Disturbed } from "../../local-aws/faults";

/** Lets an operation wait before it takes place, or its answer after that. */
export interface Hold {
  readonly when: "before" | "after";
  readonly until: Promise<void>;
}

/** Notes what the provider was asked to change, as it is asked. */
export class RecordingFaults extends Faults {
  public readonly changes: Disturbed[] = [];
  /** Whether an operation is held, asked as it begins. */
  public held: ((disturbed: Disturbed) => Hold | undefined) | undefined;

  public override async around<T>(
    disturbed: Disturbed,
    operate: (fault: { rolledBack: boolean }) => Promise<T>,
  ): Promise<T> {
    if (disturbed.operation !== "read") this.changes.push(disturbed);
    const hold = this.held?.(disturbed);
    if (hold?.when === "before") await hold.until;
    return super.around(disturbed, async (fault) => {
      const result = await operate(fault);
      await hold?.until;
      return result;
    });
  }
}
