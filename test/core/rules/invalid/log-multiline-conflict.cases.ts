import { UNKNOWN } from "../../../../core";
import type { LogModel } from "../../../../core";
import { container, logging, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const logs = (log: LogModel<string, Unknown> | Unknown): AnyTask =>
  task<Unknown>({ containers: [container<Unknown>("app", { log })] });

const FORMAT = "awslogs-datetime-format";
const PATTERN = "awslogs-multiline-pattern";

export const cases: RuleCases = {
  valid: [
    { name: "a date format", task: logs(logging("app", "awslogs", { [FORMAT]: "%Y" })) },
    { name: "a pattern", task: logs(logging("app", "awslogs", { [PATTERN]: "^I" })) },
  ],
  invalid: [
    {
      name: "both",
      task: logs(logging("app", "awslogs", { mode: "blocking", [PATTERN]: "^I", [FORMAT]: "%Y" })),
      findings: [
        {
          path: `container.logging.options.${FORMAT}`,
          message: `"${FORMAT}" and "${PATTERN}" both say where a log event begins.`,
          fix: "Remove one of the two.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no logging", task: task() },
    { name: "neither", task: logs(logging("app", "awslogs", { mode: "blocking" })) },
  ],
  unknown: [
    { name: "logging that is not known", task: logs(UNKNOWN) },
    { name: "options that are not known", task: logs(logging("app", "awslogs", UNKNOWN)) },
  ],
};
