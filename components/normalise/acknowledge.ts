import { RULES } from "../../core";
import { didYouMean } from "../../core/suggest";
import type { ArgumentIssues } from "./issues";

/** Reports acknowledgements that would silence nothing. */
export function checkAcknowledge(
  acknowledge: Readonly<Record<string, string>>,
  issues: ArgumentIssues,
): void {
  for (const [id, reason] of Object.entries(acknowledge)) {
    const path = `acknowledge.${id}`;
    const rule = RULES.find((candidate) => candidate.id === id);
    const practice = RULES.filter(({ kind }) => kind === "practice").map(
      (candidate) => candidate.id,
    );
    if (rule === undefined) {
      issues.add(
        "acknowledge",
        path,
        `There is no rule "${id}".${didYouMean(id, practice)}`,
        "Use the id that the warning names.",
      );
    } else if (rule.kind === "invalid") {
      issues.add(
        "acknowledge",
        path,
        `The rule "${id}" says what ECS refuses; a reason does not change that.`,
        "Remove it, and correct what the rule reports.",
      );
    } else if (reason.trim() === "") {
      issues.add("acknowledge", path, "The reason is empty.", "Say why the rule does not apply.");
    }
  }
}
