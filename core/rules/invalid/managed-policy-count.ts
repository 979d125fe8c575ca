import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

export const managedPolicyCount: Rule = {
  id: "managed-policy-count",
  title: "A role has no more managed policies than its account allows",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM attaches up to 10 managed policies to a role, or up to 25 where the account's quota was raised.",
  fix: "Merge policies.",
  url: AWS_DOCS.iamQuotas,
  frameworks: [],
  options: {
    maximum: {
      description:
        "The account's quota, which is 10 unless it was raised. Without it only what no account may have is reported.",
      default: 25,
    },
  },
  cases: {
    valid: [
      {
        title: "one policy",
        given: {
          role: {
            RoleName: "web",
            ManagedPolicyArns: ["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"],
          },
        },
      },
    ],
    invalid: [
      {
        title: "26 policies",
        given: {
          role: {
            RoleName: "web",
            ManagedPolicyArns: Array.from(
              { length: 26 },
              (_, i) => `arn:aws:iam::123456789012:policy/p${i}`,
            ),
          },
        },
        findings: [
          {
            path: "ManagedPolicyArns",
            message: 'The role has "26" managed policies; IAM accepts at most 25.',
            fix: "Merge policies.",
          },
        ],
      },
    ],
  },
  check: (role, { maximum }) => {
    // A policy attached twice counts once.
    const names = items(role.managedPolicyArns).flatMap((leaf) => role.peek(leaf) ?? []);
    const { size } = new Set(names);
    return size <= Number(maximum)
      ? []
      : [
          {
            path: pathOf(role, "ManagedPolicyArns"),
            message: `The role has "${size}" managed policies; IAM accepts at most ${Number(maximum)}.`,
            fix: "Merge policies.",
          },
        ];
  },
};
