import type { CloudRecord, CloudView } from "../cloud";
import { parseArn } from "../identifiers";

export const ROLE = "aws:iam/role:Role";

/** A role by name or ARN. */
export function findRole(cloud: CloudView, role: string): CloudRecord | undefined {
  if (!parseArn(role)) return cloud.get(ROLE, role);
  return cloud.list(ROLE).find((record) => record["arn"] === role);
}
