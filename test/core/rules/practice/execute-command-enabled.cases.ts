import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";
import { served } from "../served";

export const cases: RuleCases = {
  valid: [{ name: "no word of it", ...served({ serviceName: "web" }) }],
  invalid: [
    {
      name: "ECS Exec alone",
      ...served({ enableExecuteCommand: true }),
      findings: [
        {
          path: "enableExecuteCommand",
          message: "ECS Exec opens a root shell in every container of the tasks.",
          fix: "Remove enableExecuteCommand.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a task without a service", task: task() }],
  unknown: [{ name: "an answer that is not known", ...served({ enableExecuteCommand: UNKNOWN }) }],
};
