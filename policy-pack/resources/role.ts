import { readRole } from "../../core/read/role";
import { POLICY_TEXT } from "./json-text";
import type { ResourceType } from "./resource";

/** `aws.iam.Role`, with the policies that stand in it. */
export const ROLE: ResourceType = {
  token: "aws:iam/role:Role",
  spelling: {
    name: "RoleName",
    path: "Path",
    description: "Description",
    assumeRolePolicy: { to: "AssumeRolePolicyDocument", ...POLICY_TEXT },
    maxSessionDuration: "MaxSessionDuration",
    permissionsBoundary: "PermissionsBoundary",
    managedPolicyArns: "ManagedPolicyArns",
    inlinePolicies: {
      to: "Policies",
      inside: { name: "PolicyName", policy: { to: "PolicyDocument", ...POLICY_TEXT } },
    },
  },
  subjects: (request) => ({ role: [readRole(request)] }),
};
