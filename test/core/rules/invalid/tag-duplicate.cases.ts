import { UNKNOWN } from "../../../../core";
import type { Unknown } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const tagged = (...names: (string | Unknown)[]) =>
  task<Unknown>({ tags: names.map((name, i) => ({ path: `tags[${i}]`, name, value: "" })) });
const duplicate = (path: string) => ({
  path,
  message: 'The tag "a" is already given by tags[0].',
  fix: "Keep one of the two.",
});
export const cases: RuleCases = {
  valid: [{ name: "keys that differ in case", task: tagged("a", "A") }],
  invalid: [
    {
      name: "one key three times",
      task: tagged("a", "b", "a", "a"),
      findings: [duplicate("tags[2]"), duplicate("tags[3]")],
    },
  ],
  notApplicable: [{ name: "no tags", task: task() }],
  unknown: [
    { name: "keys that are not known", task: tagged(UNKNOWN, UNKNOWN) },
    { name: "tags that are not known", task: task({ tags: UNKNOWN }) },
  ],
};
