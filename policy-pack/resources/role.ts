import { isGiven, isObject } from "../../core/json";
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
      // An empty one is how Pulumi says that there are none.
      read: (policies) => (Array.isArray(policies) ? policies.filter(isFilled) : policies),
      inside: { name: "PolicyName", policy: { to: "PolicyDocument", ...POLICY_TEXT } },
    },
  },
  subjects: (request) => ({ role: [readRole(request)] }),
};

function isFilled(policy: unknown): boolean {
  return !isObject(policy) || Object.values(policy).some(isGiven);
}
