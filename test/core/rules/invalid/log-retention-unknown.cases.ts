import { UNKNOWN } from "../../../../core";
import { awslogs, container, peek, task } from "../../support";
import type { RuleCases } from "../cases";

const kept = (retentionInDays: unknown) => ({
  given: { logGroup: { logGroupName: "/a", retentionInDays } },
});
const wrong = (days: number, use: number, path = "retentionInDays") => ({
  findings: [
    {
      path,
      message: `CloudWatch Logs cannot keep logs for "${days}" days.`,
      fix: `Use ${use}, or 0 to keep them for ever.`,
    },
  ],
});
const own = (retentionInDays: number, paths = {}) =>
  task({ containers: [container("app", { log: awslogs("app", { retentionInDays, paths }) })] });

export const cases: RuleCases = {
  valid: [
    { name: "for ever", ...kept(0) },
    { name: "the shortest time", ...kept(1) },
    { name: "the longest time", ...kept(3653) },
    { name: "the group of a container", task: own(30) },
  ],
  invalid: [
    { name: "2 days", ...kept(2), ...wrong(2, 3) },
    { name: "less than nothing", ...kept(-1), ...wrong(-1, 1) },
    { name: "too long", ...kept(3654), ...wrong(3654, 3653) },
    {
      name: "a container's own time",
      task: own(31),
      ...wrong(31, 60, "container.logging.retentionInDays"),
    },
    {
      name: "a time that a container has from its task",
      task: own(31, { retentionInDays: "logging.retentionInDays" }),
      ...wrong(31, 60, "logging.retentionInDays"),
    },
    {
      name: "a time of the task that no group has",
      task: task({ logDefaults: { path: "logging", retentionInDays: 31, peek } }),
      ...wrong(31, 60),
    },
  ],
  notApplicable: [
    { name: "no group", task: task() },
    { name: "no time", given: { logGroup: { logGroupName: "/a" } } },
  ],
  unknown: [{ name: "a time that is not known", ...kept(UNKNOWN) }],
};
