import { UNKNOWN } from "../../../../core";
import { OPAQUE, peek, task } from "../../support";
import type { RoleModel } from "../../../../core";
import type { RuleCases } from "../cases";

const AWS = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy";
const OWN = "arn:aws-cn:iam::123456789012:policy/shop";
const FIX = "Write it as arn:aws:iam::<account>:policy/<name>, with aws as the account of AWS.";

const finding = (path: string, text: string) => ({
  path,
  message: `"${text}" is no ARN of a managed policy.`,
  fix: FIX,
});
const attached = (...ManagedPolicyArns: unknown[]) => ({
  given: { role: { RoleName: "web", ManagedPolicyArns } },
});
const bounded = (PermissionsBoundary: unknown) => ({
  given: { role: { RoleName: "web", PermissionsBoundary } },
});
const wrong = (text: string) => ({
  name: `"${text}"`,
  ...bounded(text),
  findings: [finding("PermissionsBoundary", text)],
});
const made = (parts: Partial<RoleModel<string>>) =>
  task({
    roles: [
      {
        path: "taskRole",
        paths: { ManagedPolicyArns: "taskRole.managedPolicyArns" },
        policies: [],
        peek,
        ...parts,
      },
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: "a policy of AWS and one's own", ...attached(AWS, OWN) },
    { name: "a boundary", ...bounded(OWN) },
  ],
  invalid: [
    {
      name: "a name between ARNs",
      ...attached(AWS, "ReadOnlyAccess", OWN),
      findings: [finding("ManagedPolicyArns[1]", "ReadOnlyAccess")],
    },
    {
      name: "a name in the arguments",
      task: made({ managedPolicyArns: ["ReadOnlyAccess"] }),
      findings: [finding("taskRole.managedPolicyArns[0]", "ReadOnlyAccess")],
    },
    wrong(""),
    wrong("arn:aws:iam::123456789012:role/shop"),
    wrong("arn:aws:s3::123456789012:policy/shop"),
    wrong("arn:aws:iam::123456789012:policy/"),
    wrong("arn:aws:iam:::policy/shop"),
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no policies", given: { role: { RoleName: "web" } } },
  ],
  unknown: [
    { name: "a policy that is not known", ...attached(UNKNOWN) },
    { name: "policies that are only known later", task: made({ managedPolicyArns: { later: 1 } }) },
    { name: "an output", task: made({ managedPolicyArns: [OPAQUE], permissionsBoundary: OPAQUE }) },
  ],
};
