import type { CloudRecord, CloudView } from "../cloud";
import { parseArn } from "../identifiers";

export const ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
export const ROLE = "aws:iam/role:Role";
export const ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";

/** A role by name or ARN. */
export function findRole(cloud: CloudView, role: string): CloudRecord | undefined {
  if (!parseArn(role)) return cloud.get(ROLE, role);
  return cloud.list(ROLE).find((record) => record["arn"] === role);
}

/** The ids of a role's inline and attached policies. */
export function policiesOf(cloud: CloudView, role: string): string[] {
  const all = [ROLE_POLICY, ATTACHMENT].flatMap((type) => cloud.list(type));
  return all.filter((policy) => policy["role"] === role).map(({ id }) => id);
}
