import { LOG_RETENTION_DAYS } from "../../core/data/log-retention";
import type { EcsServiceArgs } from "../args";
import type { ArgumentIssues } from "./issues";

/** Reports a number outside the range AWS accepts. */
export function checkRange(
  value: number | undefined,
  [from, to]: readonly [number, number],
  path: string,
  issues: ArgumentIssues,
): void {
  if (value === undefined || (value >= from && value <= to)) return;
  const range = to === Infinity ? `${from} or more` : `from ${from} to ${to}`;
  issues.add(
    "argument-range",
    path,
    `The value is "${value}"; it must be ${range}.`,
    `Use ${range}.`,
  );
}

/** Reports a retention that CloudWatch Logs does not offer. 0 keeps logs for ever. */
export function checkRetention(
  days: number | undefined,
  path: string,
  issues: ArgumentIssues,
): void {
  if (days === undefined || days === 0 || LOG_RETENTION_DAYS.includes(days)) return;
  const larger = LOG_RETENTION_DAYS.find((offered) => offered > days) ?? 3653;
  issues.add(
    "argument-range",
    path,
    `CloudWatch Logs cannot keep logs for "${days}" days.`,
    `Use ${larger}, or 0 to keep them for ever.`,
  );
}

const DEPLOYMENT = {
  minimumHealthyPercent: [0, 100],
  maximumPercent: [100, Infinity],
  // The engine counts in nanoseconds; a week is more than any deployment takes.
  timeoutMinutes: [1, 10_080],
} as const;

/** Reports numbers of a service that ECS refuses. Source: ECS API reference, CreateService. */
export function checkServiceRanges(args: EcsServiceArgs, issues: ArgumentIssues): void {
  checkRange(args.desiredCount, [0, Infinity], "desiredCount", issues);
  const grace = "healthCheckGracePeriodSeconds";
  checkRange(args[grace], [0, 2_147_483_647], grace, issues);
  for (const field of ["minimumHealthyPercent", "maximumPercent", "timeoutMinutes"] as const) {
    checkRange(args.deployment?.[field], DEPLOYMENT[field], `deployment.${field}`, issues);
  }
  (args.capacityProviders ?? []).forEach(({ weight, base }, i) => {
    checkRange(weight, [0, 1000], `capacityProviders[${i}].weight`, issues);
    checkRange(base, [0, 100_000], `capacityProviders[${i}].base`, issues);
  });
}
