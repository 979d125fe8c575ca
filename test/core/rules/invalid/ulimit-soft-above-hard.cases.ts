import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const limited = (softLimit: number | Unknown, hardLimit: number | Unknown) =>
  task<Unknown>({
    containers: [
      container<Unknown>("app", {
        ulimits: [{ name: "core" }, { name: "nofile", softLimit, hardLimit }],
      }),
    ],
  });
const wrong = (soft: number, hard: number) => ({
  name: `${soft} and ${hard}`,
  task: limited(soft, hard),
  findings: [
    {
      path: "container.ulimits[1]",
      message: `The soft limit "${soft}" is above the hard limit "${hard}".`,
      fix: "Lower softLimit, or raise hardLimit.",
    },
  ],
});
export const cases: RuleCases = {
  valid: [
    { name: "equal limits", task: limited(9, 9) },
    { name: "no hard limit", task: limited(9, -1) },
  ],
  invalid: [wrong(9, 8), wrong(1, 0)],
  notApplicable: [{ name: "no limits", task: task() }],
  unknown: [
    { name: "a soft limit that is not known", task: limited(UNKNOWN, 1) },
    { name: "a hard limit that is not known", task: limited(9, UNKNOWN) },
  ],
};
