import type { GivenRoleModel, RoleModel } from "../../core";
import { present } from "../../core/read/present";
import type { RoleArgs } from "../args";
import type { Leaf } from "../leaf";
import { listOf, peek } from "../leaf";
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

/** The role as core reads it, if it is made here. */
export function madeRoles(path: string, args: RoleArgs): RoleModel<Leaf>[] {
  const { arn, managedPolicyArns, permissionsBoundary } = args;
  if (arn !== undefined) return [];
  return [
    {
      path,
      paths: {
        Path: `${path}.path`,
        ManagedPolicyArns: `${path}.managedPolicyArns`,
        PermissionsBoundary: `${path}.permissionsBoundary`,
      },
      policies: [],
      peek,
      ...present({ rolePath: args.path, permissionsBoundary }),
      ...(managedPolicyArns && { managedPolicyArns: listOf(managedPolicyArns) }),
    },
  ];
}

/** The role as core reads it, if it is made elsewhere. */
export function givenRole(path: string, { arn }: RoleArgs): GivenRoleModel<Leaf>[] {
  return arn === undefined ? [] : [{ path: `${path}.arn`, value: arn }];
}
