import type { StackValidationPolicy } from "@pulumi/policy";
import type { PackContext } from "./context";

/** Name of the policy that lists what was let pass. */
export const EXEMPT = "exemptions-used";

/** Lists, once per run, the findings that exemptions and acknowledgements let pass. */
export function exemptPolicy({ uses, stack }: PackContext): StackValidationPolicy {
  return {
    name: EXEMPT,
    displayName: "What was let pass is seen",
    description: "What was let pass is seen.",
    enforcementLevel: "advisory",
    severity: "low",
    remediationSteps: "Nothing, while the reasons hold.",
    validateStack: (_, report) => {
      stack.end();
      const lines = uses.take();
      if (lines.length === 0) return;
      const count = lines.length === 1 ? "1 finding was" : `${lines.length} findings were`;
      report([`${count} let pass:`, ...lines.map((line) => `  ${line}`)].join("\n"));
    },
  };
}
