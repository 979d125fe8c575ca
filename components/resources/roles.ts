import type * as pulumi from "@pulumi/pulumi";
import { Role } from "@pulumi/aws/iam/role";
import { RolePolicy } from "@pulumi/aws/iam/rolePolicy";
import { RolePolicyAttachment } from "@pulumi/aws/iam/rolePolicyAttachment";
import { RolePolicyAttachmentsExclusive } from "@pulumi/aws/iam/rolePolicyAttachmentsExclusive";
import type { Needs } from "../../core";
import type { KnownAccount } from "../../core/iam/account";
import { inlinePolicyDocument, policyDocument } from "../../core/iam/grants";
import type { RoleArgs } from "../args";
import { peek } from "../leaf";
import type { Leaf } from "../leaf";
import { digest, fitted, legal } from "../names";
import type { Account } from "../render/account";
import { fill } from "../render/fill";
import { policyJson, renderPolicies } from "../render/policies";
import type { GrantReferences } from "../render/policies";
import type { ResourceContext } from "./context";
import { tagged } from "./context";

/** A role of the task: made here with its policies, or the user's own. */
export interface TaskRole {
  readonly arn: Leaf;
  /** What the role needs, as IAM JSON. */
  readonly requiredPolicy: pulumi.Input<string>;
  /** The role, if it was made here. */
  readonly role?: Role;
  readonly policies: readonly RolePolicy[];
  readonly attachments: readonly pulumi.Resource[];
}

/** Which of a task's two roles, and who may assume it when. */
export interface RoleKind {
  /** `task` or `execution`: part of the children's names. */
  readonly kind: "task" | "execution";
  readonly description: string;
  /** Whether ECS tells for which account and task the role is assumed. */
  readonly scopedTrust: boolean;
}

export const TASK_ROLE: RoleKind = {
  kind: "task",
  description: "Code in the containers of an ECS task",
  scopedTrust: true,
};

export const EXECUTION_ROLE: RoleKind = {
  kind: "execution",
  description: "ECS, to start the containers of a task",
  // AWS documents the confused deputy conditions for the task role only.
  scopedTrust: false,
};

/** The role with exactly what is needed, or nothing but the list of needs where the role is given. */
export function createRole(
  roleKind: RoleKind,
  args: RoleArgs,
  needs: readonly Needs<Leaf>[],
  references: GrantReferences,
  context: ResourceContext,
): TaskRole {
  const rendered = renderPolicies(needs, references);
  const grants = rendered.flatMap((policy) => policy.grants);
  const requiredPolicy = policyJson(grants, context.account, policyDocument);
  if (args.arn !== undefined) {
    return { arn: args.arn, requiredPolicy, policies: [], attachments: [] };
  }
  const { parent, name } = context;
  const role = makeRole(roleKind, args, context);
  const policies = rendered.map(
    ({ suffix, grants: own }) =>
      new RolePolicy(
        `${name}-${roleKind.kind}-policy${suffix}`,
        {
          role: role.name,
          policy: policyJson(own, context.account, inlinePolicyDocument),
          ...autonamed(`${name}-${roleKind.kind}-policy${suffix}`, POLICY_NAME_LIMIT),
        },
        { parent },
      ),
  );
  const attachments = attachManagedPolicies(role, roleKind, args, context);
  return { arn: role.arn, requiredPolicy, role, policies, attachments };
}

function makeRole(
  { kind, description, scopedTrust }: RoleKind,
  { managedPolicyArns, path, permissionsBoundary }: RoleArgs,
  context: ResourceContext,
): Role {
  const resourceName = `${context.name}-${kind}-role`;
  return new Role(
    resourceName,
    {
      description,
      assumeRolePolicy: trustPolicy(context.account, scopedTrust),
      ...autonamed(resourceName, ROLE_NAME_LIMIT),
      // The resource that owns a list of policies leaves them attached when it goes.
      ...(managedPolicyArns !== undefined && { forceDetachPolicies: true }),
      ...(path !== undefined && { path }),
      ...(permissionsBoundary !== undefined && { permissionsBoundary }),
      ...tagged(context),
    },
    { parent: context.parent },
  );
}

// Source: IAM and AWS STS quotas.
const ROLE_NAME_LIMIT = 64;
const POLICY_NAME_LIMIT = 128;

// Pulumi makes a name of a resource's own by a hyphen and 7 digits, and gives up where that is too
// long or not legal; to a prefix AWS's provider appends 26 characters.
function autonamed(resourceName: string, limit: number): { namePrefix?: string } {
  const name = legal(resourceName);
  return name === resourceName && name.length + 8 <= limit
    ? {}
    : { namePrefix: `${fitted(name, limit - 27)}-` };
}

function trustPolicy(account: Account, scoped: boolean): pulumi.Input<string> {
  if (!scoped) return trust();
  return fill<KnownAccount, string>(account, ({ partition, region, accountId }) =>
    trust({
      ArnLike: { "aws:SourceArn": `arn:${partition}:ecs:${region}:${accountId}:*` },
      StringEquals: { "aws:SourceAccount": accountId },
    }),
  );
}

function trust(condition?: object): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "ecs-tasks.amazonaws.com" },
        Action: "sts:AssumeRole",
        ...(condition && { Condition: condition }),
      },
    ],
  });
}

// Attachments that are all known are one resource each, named by their policy. Else one resource owns
// the list: outputs have no names, and swapping two numbered attachments would detach both.
function attachManagedPolicies(
  role: Role,
  { kind }: RoleKind,
  { managedPolicyArns }: RoleArgs,
  { parent, name }: ResourceContext,
): pulumi.Resource[] {
  if (managedPolicyArns === undefined) return [];
  const prefix = `${name}-${kind}-managed`;
  if (!Array.isArray(managedPolicyArns) || !managedPolicyArns.every(isKnown)) {
    const args = { roleName: role.name, policyArns: managedPolicyArns };
    return [new RolePolicyAttachmentsExclusive(prefix, args, { parent })];
  }
  return [...new Set(managedPolicyArns)].map(
    (policyArn) =>
      new RolePolicyAttachment(
        `${prefix}-${policyArn.replace(/^.*\//, "")}-${digest(policyArn)}`,
        { role: role.name, policyArn },
        { parent },
      ),
  );
}

function isKnown(leaf: Leaf): leaf is string {
  return peek(leaf) !== undefined;
}
