import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const AT = "Policies[0].PolicyDocument.Statement[0]";
const ALLOW = { Effect: "Allow", Action: "s3:*" };
const saying = (...Statement: unknown[]) => ({
  given: { role: { RoleName: "web", Policies: [{ PolicyDocument: { Statement } }] } },
});
const principal = (name: string) => ({
  name: `a ${name}`,
  ...saying({ ...ALLOW, Resource: "*", [name]: "*" }),
  findings: [
    {
      path: `${AT}.${name}`,
      message: "The statement names a principal, which is the role itself.",
      fix: `Remove ${name}.`,
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "a resource", ...saying({ ...ALLOW, Resource: "*" }) },
    { name: "all but some resources", ...saying({ ...ALLOW, NotResource: ["arn:aws:s3:::a"] }) },
  ],
  invalid: [
    {
      name: "no resource",
      ...saying(ALLOW),
      findings: [{ path: AT, message: "The statement names no resource.", fix: "Set Resource." }],
    },
    principal("Principal"),
    principal("NotPrincipal"),
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "a trust policy", given: { role: { AssumeRolePolicyDocument: { Statement: ALLOW } } } },
  ],
  unknown: [
    { name: "a resource that is not known", ...saying({ ...ALLOW, Resource: UNKNOWN }) },
    { name: "a statement that is not known", ...saying(UNKNOWN) },
  ],
};
