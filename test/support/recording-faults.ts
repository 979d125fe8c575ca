import { Faults } from "../../local-aws/faults";
import type { Disturbed } from "../../local-aws/faults";

/** Notes what the provider was asked to change, as it is asked. */
export class RecordingFaults extends Faults {
  public readonly changes: Disturbed[] = [];
  public begun: ((disturbed: Disturbed) => void) | undefined;

  public override around<T>(
    disturbed: Disturbed,
    operate: (fault: { rolledBack: boolean }) => Promise<T>,
  ): Promise<T> {
    if (disturbed.operation !== "read") this.changes.push(disturbed);
    this.begun?.(disturbed);
    return super.around(disturbed, operate);
  }
}
