import type { EcsServiceArgs } from "../args";
import type { ArgumentIssues } from "./issues";

// The engine counts in nanoseconds; a week is more than any deployment takes.
const MAXIMUM = 10_080;

/** Reports a timeout that the engine cannot keep. */
export function checkDeploymentTimeout(
  { deployment }: EcsServiceArgs,
  issues: ArgumentIssues,
): void {
  const minutes = deployment?.timeoutMinutes;
  if (minutes === undefined || (minutes >= 1 && minutes <= MAXIMUM)) return;
  issues.add(
    "argument-range",
    "deployment.timeoutMinutes",
    `The value is "${minutes}"; it must be from 1 to ${MAXIMUM}.`,
    `Use from 1 to ${MAXIMUM}.`,
  );
}
