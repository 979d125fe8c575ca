import { list, object, type Props } from "../../values";
import { isOutside, nameOf, type Check } from "./registration";

/** Least and most of each number of a health check. Source: HealthCheck in the API reference of ECS. */
const RANGES = {
  interval: [5, 300],
  timeout: [2, 60],
  retries: [1, 10],
  startPeriod: [0, 300],
} as const;

/** Health checks and restarts. */
export const health: Check = ({ containers }) =>
  containers.flatMap((container) => [...checkProblems(container), restartProblem(container)]);

function checkProblems(container: Props): (string | undefined)[] {
  if (container["healthCheck"] === undefined) return [];
  const check = object(container, "healthCheck");
  const [first] = list(check, "command");
  return [
    first === "CMD" || first === "CMD-SHELL" || first === "NONE"
      ? undefined
      : `The health check command of container '${nameOf(container)}' must start with CMD or CMD-SHELL.`,
    ...Object.entries(RANGES).map(([property, [least, most]]) =>
      isOutside(check[property], least, most)
        ? `Health check ${property} must be between ${least} and ${most}.`
        : undefined,
    ),
  ];
}

function restartProblem(container: Props): string | undefined {
  const policy = object(container, "restartPolicy");
  if (isOutside(policy["restartAttemptPeriod"], 60, 1800)) {
    return "Restart attempt period must be between 60 and 1800 seconds.";
  }
  return list(policy, "ignoredExitCodes").length > 50 ? "Too many ignored exit codes." : undefined;
}
