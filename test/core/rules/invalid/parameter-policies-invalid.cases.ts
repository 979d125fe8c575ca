import { UNKNOWN } from "../../../../core";
import { document, task } from "../../support";
import type { RuleCases } from "../cases";

const having = (Policies: unknown, Tier?: unknown) => ({
  given: { parameter: { Name: "/a", Value: "a", Policies, ...(Tier !== undefined && { Tier }) } },
});
const policies = (count: number) =>
  JSON.stringify(Array.from({ length: count }, () => ({ Type: "Expiration" })));
const finding = (message: string, fix: string) => ({
  findings: [{ path: "Policies", message, fix }],
});
const noList = finding("The policies are no JSON list of objects.", "Write them as a JSON list.");

export const cases: RuleCases = {
  valid: [
    { name: "10 policies", ...having(policies(10), "Advanced") },
    { name: "a tier that follows the account's default", ...having(policies(1)) },
    { name: "a tier that follows the policies", ...having(policies(1), "Intelligent-Tiering") },
    { name: "4096 characters", ...having(policies(1).padEnd(4096, " ")) },
    { name: "an empty list on a Standard parameter", ...having("[]", "Standard") },
  ],
  invalid: [
    {
      name: "11 policies",
      ...having(policies(11), "Advanced"),
      ...finding('There are "11" policies; SSM accepts at most 10.', "Remove policies."),
    },
    {
      name: "a policy on a Standard parameter",
      ...having(policies(1), "Standard"),
      ...finding(
        "The parameter is Standard; only an Advanced one has policies.",
        "Use the Advanced tier, or remove the policies.",
      ),
    },
    {
      name: "4097 characters",
      ...having(policies(1).padEnd(4097, " ")),
      ...finding('The policies have "4097" characters; SSM accepts at most 4096.', "Shorten them."),
    },
    { name: "no JSON", ...having("[", "Standard"), ...noList },
    { name: "an object", ...having("{}"), ...noList },
    { name: "null", ...having("null"), ...noList },
    ...["[1]", "[null]", "[[]]", "[{}, 1]"].map((text) => ({
      name: `the list ${text}`,
      ...having(text),
      ...noList,
    })),
  ],
  notApplicable: [
    { name: "no policies", task: task({ documents: [document()] }) },
    { name: "an empty text", ...having("", "Standard") },
  ],
  unknown: [
    { name: "policies that are not known", ...having(UNKNOWN, "Standard") },
    { name: "a tier that is not known", ...having(policies(1), UNKNOWN) },
  ],
};
