import { CONTAINER_FIELDS } from "../../core/data/container-fields";
import { nearest } from "../../core/suggest";
import type { ArgumentIssues } from "./issues";

/** Reports overrides that a typed argument says, or that ECS most likely does not know. */
export function checkOverrides(
  overrides: Readonly<Record<string, unknown>>,
  path: string,
  issues: ArgumentIssues,
): void {
  for (const name of Object.keys(overrides)) {
    const typed = Object.hasOwn(CONTAINER_FIELDS, name) ? CONTAINER_FIELDS[name] : undefined;
    if (typed !== undefined) {
      issues.add(
        "override-of-typed-field",
        `${path}.${name}`,
        `The field "${name}" has an argument of its own.`,
        `Use ${typed} instead.`,
      );
    } else if (!Object.hasOwn(CONTAINER_FIELDS, name)) {
      const near = nearest(name, Object.keys(CONTAINER_FIELDS));
      // ECS gains fields; only what looks like a slip of a known one is refused.
      if (near === undefined) continue;
      issues.add(
        "override-unknown",
        `${path}.${name}`,
        `ECS has no field "${name}". Did you mean "${near}"?`,
        "Correct the name; ECS drops fields it does not know.",
      );
    }
  }
}
