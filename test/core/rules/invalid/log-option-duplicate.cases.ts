import { UNKNOWN } from "../../../../core";
import type { LogModel } from "../../../../core";
import { container, logging, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const logs = (log: LogModel<string, Unknown> | Unknown): AnyTask =>
  task<Unknown>({ containers: [container<Unknown>("app", { log })] });

export const cases: RuleCases = {
  valid: [
    {
      name: "a plain and a secret option",
      task: logs(logging("app", "splunk", { "splunk-url": "x" }, { "splunk-token": "/x" })),
    },
  ],
  invalid: [
    {
      name: "an option both plain and secret",
      task: logs(logging("app", "splunk", { "splunk-token": "x" }, { "splunk-token": "/x" })),
      findings: [
        {
          path: "container.logging.secretOptions.splunk-token",
          message:
            'The option "splunk-token" is already set by container.logging.options.splunk-token.',
          fix: "Remove one of the two.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no logging", task: task() },
    { name: "no options", task: logs(logging("app", "splunk")) },
  ],
  unknown: [
    { name: "logging that is not known", task: logs(UNKNOWN) },
    { name: "options that are not known", task: logs(logging("app", "splunk", UNKNOWN, UNKNOWN)) },
  ],
};
