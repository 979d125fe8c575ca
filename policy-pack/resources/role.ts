import { readRole } from "../../core/read/role";
import type { ResourceType } from "./resource";

/** `aws.iam.Role`, with the policies that stand in it. */
export const ROLE: ResourceType = {
  token: "aws:iam/role:Role",
  spelling: {
    name: "RoleName",
    path: "Path",
    description: "Description",
    assumeRolePolicy: "AssumeRolePolicyDocument",
    maxSessionDuration: "MaxSessionDuration",
    permissionsBoundary: "PermissionsBoundary",
    managedPolicyArns: "ManagedPolicyArns",
    inlinePolicies: {
      to: "Policies",
      inside: { name: "PolicyName", policy: "PolicyDocument" },
    },
  },
  subjects: (request) => ({ role: [readRole(request)] }),
};
