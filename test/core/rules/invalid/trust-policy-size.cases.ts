import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const trusting = (AssumeRolePolicyDocument: unknown) => ({
  given: { role: { RoleName: "web", AssumeRolePolicyDocument } },
});
const sized = (size: number) => ({ Id: "a".repeat(size - '{"Id":""}'.length) });
const spaced = (size: number) => JSON.stringify(sized(size)).replace(":", " :\n\t ");
const tooLong = {
  findings: [
    {
      path: "AssumeRolePolicyDocument",
      message:
        'The trust policy has "2049" characters besides white space; IAM accepts at most 2048.',
      fix: "Shorten it, or have the quota raised.",
    },
  ],
};

export const cases: RuleCases = {
  valid: [
    { name: "2048 characters", ...trusting(sized(2048)) },
    { name: "2048 characters and white space", ...trusting(spaced(2048)) },
  ],
  invalid: [
    { name: "2049 characters", ...trusting(sized(2049)), ...tooLong },
    { name: "2049 characters of text", ...trusting(spaced(2049)), ...tooLong },
    {
      name: "2049 characters with a variable of IAM's own",
      ...trusting({ Id: `\${aws:username}${"a".repeat(2025)}` }),
      ...tooLong,
    },
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no trust policy", given: { role: { RoleName: "web" } } },
    { name: "text that is no JSON", ...trusting("a".repeat(2049)) },
  ],
  unknown: [
    { name: "a policy that is not known", ...trusting(UNKNOWN) },
    { name: "a policy that a template writes", ...trusting(`\${policy}${"a".repeat(2049)}`) },
    {
      name: "a policy with a part that is not known",
      ...trusting({ ...sized(2049), a: [UNKNOWN] }),
    },
    { name: "a policy with a template", ...trusting({ ...sized(2049), a: "\${name}" }) },
  ],
};
