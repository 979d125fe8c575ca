import { UNKNOWN } from "../../../../core";
import { service, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const deploying = (
  desiredCount: number,
  minimumHealthyPercent: number,
  maximumPercent: number,
): AnyTask => task({ service: service({ desiredCount, minimumHealthyPercent, maximumPercent }) });

const valid = (desired: number, minimum: number, maximum: number, why: string) => ({
  name: `${desired} tasks between ${minimum} and ${maximum} %: ${why}`,
  task: deploying(desired, minimum, maximum),
});

const invalid = (desired: number, minimum: number, maximum: number, why: string) => ({
  ...valid(desired, minimum, maximum, why),
  findings: [
    {
      path: "deployment",
      message: `With desiredCount "${desired}", minimumHealthyPercent "${minimum}" and maximumPercent "${maximum}", ECS may neither stop an old task nor start a new one.`,
      fix: "Lower minimumHealthyPercent, or raise maximumPercent.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    valid(1, 100, 200, "one may be added"),
    valid(1, 0, 100, "one may be stopped"),
    valid(3, 66, 100, "two must stay, since 1.98 is rounded up"),
    valid(3, 100, 134, "four may run, since 4.02 is rounded down"),
    valid(2, 50, 149, "one may be stopped though none may be added"),
    valid(101, 99, 100, "one may be stopped"),
    valid(100, 100, 101, "one may be added"),
  ],
  invalid: [
    invalid(1, 100, 100, "none may be stopped or added"),
    invalid(1, 1, 199, "one must stay, since 0.01 is rounded up"),
    invalid(3, 67, 133, "three must stay and three may run"),
    invalid(2, 51, 149, "two must stay and two may run"),
    invalid(99, 99, 101, "99 must stay, since 98.01 is rounded up"),
  ],
  notApplicable: [
    { name: "a task without a service", task: task() },
    { name: "a service without tasks", task: deploying(0, 100, 100) },
    {
      name: "a service that leaves the percentages to ECS",
      task: task({ service: service({ desiredCount: 1 }) }),
    },
    {
      name: "a service that leaves the maximum to ECS",
      task: task({ service: service({ desiredCount: 1, minimumHealthyPercent: 100 }) }),
    },
    {
      name: "a service that leaves the minimum to ECS",
      task: task({ service: service({ desiredCount: 1, maximumPercent: 100 }) }),
    },
  ],
  unknown: [
    {
      name: "a number of tasks that is not known",
      task: task({
        service: service({
          desiredCount: UNKNOWN,
          minimumHealthyPercent: 100,
          maximumPercent: 100,
        }),
      }),
    },
    {
      name: "a minimum that is not known",
      task: task({
        service: service({ minimumHealthyPercent: UNKNOWN, maximumPercent: 100 }),
      }),
    },
    {
      name: "a maximum that is not known",
      task: task({
        service: service({ minimumHealthyPercent: 100, maximumPercent: UNKNOWN }),
      }),
    },
  ],
};
