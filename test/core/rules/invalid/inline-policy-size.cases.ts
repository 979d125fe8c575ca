import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const sized = (size: number) => ({ Id: "a".repeat(size - '{"Id":""}'.length) });
const holding = (...documents: unknown[]) => ({
  given: {
    role: {
      RoleName: "web",
      Policies: documents.map((PolicyDocument, i) => ({ PolicyName: `p${i}`, PolicyDocument })),
    },
  },
});
const tooLong = {
  findings: [
    {
      path: "Policies",
      message:
        'The inline policies have "10241" characters besides white space; IAM accepts at most 10240 in all.',
      fix: "Shorten them, or move statements into a managed policy.",
    },
  ],
};

export const cases: RuleCases = {
  valid: [
    { name: "10240 characters", ...holding(sized(10_240)) },
    { name: "10240 characters in two policies", ...holding(sized(5000), sized(5240)) },
  ],
  invalid: [
    { name: "10241 characters", ...holding(sized(10_241)), ...tooLong },
    { name: "10241 characters in two policies", ...holding(sized(5000), sized(5241)), ...tooLong },
    {
      name: "10241 characters and a policy not known",
      ...holding(sized(10_241), UNKNOWN),
      ...tooLong,
    },
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no policies", given: { role: { RoleName: "web" } } },
  ],
  unknown: [
    { name: "policies that are not known", given: { role: { Policies: UNKNOWN } } },
    { name: "a policy that is not known", given: { role: { Policies: [UNKNOWN] } } },
    { name: "a part that is not known", ...holding({ ...sized(10_241), a: UNKNOWN }) },
    { name: "10240 characters and a policy not known", ...holding(sized(10_240), UNKNOWN) },
  ],
};
