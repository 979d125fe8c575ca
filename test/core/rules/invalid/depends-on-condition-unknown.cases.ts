import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const waitingFor = (condition: string): AnyTask =>
  task({ containers: [container("app", { dependsOn: { cache: condition } }), container("cache")] });

const invalid = (condition: string, hint: string) => ({
  name: `the condition "${condition}"`,
  task: waitingFor(condition),
  findings: [
    {
      path: "container.dependsOn.cache",
      message: `ECS has no condition "${condition}".${hint}`,
      fix: "Use START, COMPLETE, SUCCESS or HEALTHY.",
    },
  ],
});

export const cases: RuleCases = {
  valid: ["START", "COMPLETE", "SUCCESS", "HEALTHY"].map((condition) => ({
    name: condition,
    task: waitingFor(condition),
  })),
  invalid: [
    invalid("HEALTY", ' Did you mean "HEALTHY"?'),
    invalid("healthy", ' Did you mean "HEALTHY"?'),
    invalid("RUNNING", ""),
    invalid("", ""),
  ],
  notApplicable: [{ name: "no dependency", task: task() }],
  unknown: [
    {
      name: "a condition that is not known",
      task: task({ containers: [container("app", { dependsOn: { cache: UNKNOWN } })] }),
    },
    {
      name: "dependencies that are not known",
      task: task({ containers: [container("app", { dependsOn: UNKNOWN })] }),
    },
  ],
};
