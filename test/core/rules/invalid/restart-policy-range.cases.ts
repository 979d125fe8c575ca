import { UNKNOWN } from "../../../../core";
import type { RestartPolicyModel, Unknown } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const path = "container.restartPolicy";

const policy = (parts: Partial<RestartPolicyModel<Unknown>>): AnyTask =>
  task({ containers: [container("app", { restartPolicy: { path, enabled: true, ...parts } })] });

const codes = (length: number) => Array.from({ length }, (_, i) => i);

const wrongPeriod = (restartAttemptPeriod: number) => ({
  name: `a period of ${restartAttemptPeriod} seconds`,
  task: policy({ restartAttemptPeriod }),
  findings: [
    {
      path: `${path}.restartAttemptPeriod`,
      message: `The restartAttemptPeriod is "${restartAttemptPeriod}"; ECS accepts 60 to 1800 seconds.`,
      fix: "Use a value from 60 to 1800.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "the shortest period", task: policy({ restartAttemptPeriod: 60 }) },
    { name: "the longest period", task: policy({ restartAttemptPeriod: 1800 }) },
    { name: "50 exit codes", task: policy({ ignoredExitCodes: codes(50) }) },
  ],
  invalid: [
    wrongPeriod(59),
    wrongPeriod(1801),
    {
      name: "51 exit codes",
      task: policy({ ignoredExitCodes: codes(51) }),
      findings: [
        {
          path: `${path}.ignoredExitCodes`,
          message: 'The policy ignores "51" exit codes; ECS accepts at most 50.',
          fix: "Remove exit codes.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no policy", task: task() },
    { name: "a policy that leaves the values to ECS", task: policy({}) },
  ],
  unknown: [
    {
      name: "a policy that is not known",
      task: task({ containers: [container("app", { restartPolicy: UNKNOWN })] }),
    },
    {
      name: "values that are not known",
      task: policy({ restartAttemptPeriod: UNKNOWN, ignoredExitCodes: UNKNOWN }),
    },
  ],
};
