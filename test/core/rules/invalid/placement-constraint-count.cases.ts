import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const constrained = (count: number) =>
  task({
    launchTypes: ["EC2"],
    placementConstraints: Array.from({ length: count }, () => ({ type: "memberOf" })),
  });
export const cases: RuleCases = {
  valid: [{ name: "10 constraints", task: constrained(10) }],
  invalid: [
    {
      name: "11 constraints",
      task: constrained(11),
      findings: [
        {
          path: "placementConstraints",
          message: 'There are "11" placement constraints; ECS accepts at most 10.',
          fix: "Remove constraints, or join them with and.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no constraint", task: task() },
    {
      name: "a Fargate task, which has none at all",
      task: { ...constrained(11), launchTypes: ["FARGATE"] },
    },
  ],
  unknown: [
    {
      name: "constraints that are not known",
      task: task({ launchTypes: ["EC2"], placementConstraints: UNKNOWN }),
    },
  ],
};
