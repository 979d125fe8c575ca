import { UNKNOWN } from "../../../../core";
import { entries, task } from "../../support";
import type { RuleCases } from "../cases";

const tagged = (count: number) =>
  task({
    tags: entries(
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, ""])),
      "tags",
    ),
  });
export const cases: RuleCases = {
  valid: [{ name: "50 tags", task: tagged(50) }],
  invalid: [
    {
      name: "51 tags",
      task: tagged(51),
      findings: [
        {
          path: "tags",
          message: 'There are "51" tags; ECS accepts at most 50.',
          fix: "Remove tags.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no tags", task: task() }],
  unknown: [{ name: "tags that are not known", task: task({ tags: UNKNOWN }) }],
};
