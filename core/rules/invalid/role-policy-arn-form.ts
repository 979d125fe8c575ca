import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { pathOf } from "../paths";
import type { AnyRole, Rule } from "../rule";

const POLICY = /^arn:[a-z0-9-]+:iam::(aws|\d+):policy\/\S+$/;

export const rolePolicyArnForm: Rule = {
  id: "role-policy-arn-form",
  title: "Managed policies and boundaries are given by their ARNs",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM takes the ARN of a managed policy, and refuses its name.",
  fix: "Use the ARN of the policy.",
  url: AWS_DOCS.iamArns,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a policy of AWS",
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
        title: "the name of a policy",
        given: { role: { RoleName: "web", ManagedPolicyArns: ["AWSXRayDaemonWriteAccess"] } },
        findings: [
          {
            path: "ManagedPolicyArns[0]",
            message: '"AWSXRayDaemonWriteAccess" is no ARN of a managed policy.',
            fix: "Write it as arn:aws:iam::<account>:policy/<name>, with aws as the account of AWS.",
          },
        ],
      },
    ],
  },
  check: (role) =>
    leavesOf(role).flatMap(({ leaf, path }) => {
      const text = role.peek(leaf);
      return text === undefined || POLICY.test(text)
        ? []
        : [
            {
              path,
              message: `"${text}" is no ARN of a managed policy.`,
              fix: "Write it as arn:aws:iam::<account>:policy/<name>, with aws as the account of AWS.",
            },
          ];
    }),
};

function leavesOf(role: AnyRole): { leaf: unknown; path: string }[] {
  const attached = pathOf(role, "ManagedPolicyArns");
  return [
    ...items(role.managedPolicyArns).map((leaf, i) => ({ leaf, path: `${attached}[${i}]` })),
    { leaf: role.permissionsBoundary, path: pathOf(role, "PermissionsBoundary") },
  ];
}
