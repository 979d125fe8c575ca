import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { isObject } from "../../json";
import { UNKNOWN } from "../../known";
import type { StackEntry } from "../../model";
import { partsFor } from "../../stack/roles";
import type { Rule } from "../rule";

/** What a role lists of its policies, and the resources that give it others. */
const LISTS = [
  {
    field: "ManagedPolicyArns",
    kind: "policyAttachment",
    key: "PolicyArn",
    named: (item: unknown) => item,
    exclusive: { kind: "policyAttachmentList", field: "PolicyArns" },
  },
  {
    field: "Policies",
    kind: "rolePolicy",
    key: "PolicyName",
    named: (item: unknown) => (isObject(item) ? item["PolicyName"] : UNKNOWN),
    exclusive: { kind: "rolePolicyList", field: "PolicyNames" },
  },
] as const;

export const rolePoliciesInConflict: Rule = {
  id: "role-policies-in-conflict",
  title: "The policies of a role are given to it in one way",
  kind: "practice",
  on: "stack",
  severity: "high",
  why: "The list of a role says which policies it has, and no others: one update attaches what another resource gives it, the next removes it again, and tasks lose their permissions in between.",
  fix: "List the policies in the role, or give all of them by resources of their own.",
  url: AWS_DOCS.taskRole,
  frameworks: [{ name: "AWSGuard", reference: "iam-role-no-policy-management-conflicts" }],
  options: {},
  cases: {
    valid: [
      {
        title: "resources of their own",
        given: {
          stack: {
            resources: [
              { kind: "role", name: "worker", request: { RoleName: "worker" } },
              {
                kind: "policyAttachment",
                name: "traces",
                request: {
                  RoleName: "worker",
                  PolicyArn: "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a list, and one more",
        given: {
          stack: {
            resources: [
              {
                kind: "role",
                name: "worker",
                request: {
                  RoleName: "worker",
                  ManagedPolicyArns: ["arn:aws:iam::aws:policy/AmazonPrometheusRemoteWriteAccess"],
                },
              },
              {
                kind: "policyAttachment",
                name: "traces",
                request: {
                  RoleName: "worker",
                  PolicyArn: "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
                },
              },
            ],
          },
        },
        findings: [
          {
            about: "worker",
            path: "ManagedPolicyArns",
            message: 'The list of the role "worker" removes the policy that "traces" gives it.',
            fix: "Add it to the list, or give all policies by resources of their own.",
          },
        ],
      },
      {
        title: "a list of its own, and one more",
        given: {
          stack: {
            resources: [
              { kind: "role", name: "worker", request: { RoleName: "worker" } },
              {
                kind: "policyAttachmentList",
                name: "only",
                request: {
                  RoleName: "worker",
                  PolicyArns: ["arn:aws:iam::aws:policy/AmazonPrometheusRemoteWriteAccess"],
                },
              },
              {
                kind: "policyAttachment",
                name: "traces",
                request: {
                  RoleName: "worker",
                  PolicyArn: "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
                },
              },
            ],
          },
        },
        findings: [
          {
            about: "only",
            path: "PolicyArns",
            message:
              'The list "only" of the role "worker" removes the policy that "traces" gives it.',
            fix: "Add it to the list, or give all policies by resources of their own.",
          },
        ],
      },
    ],
  },
  check: ({ roles, entries }) =>
    roles.flatMap(({ entry: role }) =>
      LISTS.flatMap(({ field, kind, key, named, exclusive }) => {
        const parts = partsFor(entries, role, kind);
        const own = itemsOf(role, field);
        return [
          // The provider shows in the list of a role that is there what others have given it.
          ...(own.length === 0 ? [] : removedBy(role, field, parts, key, own.map(named), role)),
          ...partsFor(entries, role, exclusive.kind)
            .filter(({ request }) => Array.isArray(request[exclusive.field]))
            .flatMap((list) =>
              removedBy(list, exclusive.field, parts, key, itemsOf(list, exclusive.field), role),
            ),
        ];
      }),
    ),
};

function itemsOf({ request }: StackEntry, field: string): readonly unknown[] {
  const list = request[field];
  return Array.isArray(list) ? list : [];
}

function removedBy(
  list: StackEntry,
  path: string,
  parts: readonly StackEntry[],
  key: string,
  names: readonly unknown[],
  role: StackEntry,
): Finding[] {
  const called =
    list === role
      ? `The list of the role "${role.name}"`
      : `The list "${list.name}" of the role "${role.name}"`;
  return parts
    .filter((part) => isMissing(part, key, names))
    .map((part) => ({
      about: list.id,
      path,
      message: `${called} removes the policy that "${part.name}" gives it.`,
      fix: "Add it to the list, or give all policies by resources of their own.",
    }));
}

function isMissing({ request }: StackEntry, key: string, names: readonly unknown[]): boolean {
  const name = request[key];
  return typeof name === "string" && !names.includes(name) && !names.includes(UNKNOWN);
}
