import type { RoleArgs } from "../args";
import type { ArgumentIssues } from "./issues";

const MADE_ROLE_ONLY = ["managedPolicyArns", "permissionsBoundary", "path"] as const;

/** Reports arguments that say how to make a role beside a role that exists. */
export function checkRole(role: RoleArgs, path: string, issues: ArgumentIssues): void {
  if (role.arn === undefined) return;
  for (const field of MADE_ROLE_ONLY.filter((name) => role[name] !== undefined)) {
    issues.add(
      "argument-conflict",
      `${path}.${field}`,
      `The role is yours (${path}.arn is set), so nothing is attached to it.`,
      `Remove ${field}, or remove arn.`,
    );
  }
}
