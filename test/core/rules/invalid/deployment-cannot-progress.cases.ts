import { service, task } from "../../support";
import type { AnyTask } from "../../support";
import { served } from "../served";
import type { RuleCases } from "../cases";

const deploying = (
  desiredCount: number,
  minimumHealthyPercent: number,
  maximumPercent: number,
): AnyTask =>
  task({
    service: service({
      desiredCount,
      deployment: { path: "deployment", minimumHealthyPercent, maximumPercent },
    }),
  });

const STUCK = { minimumHealthyPercent: 100, maximumPercent: 100 };
const stuck = (fields: object, deployment: object = {}) =>
  served({ desiredCount: 1, deploymentConfiguration: { ...STUCK, ...deployment }, ...fields });
const byDefault = (
  name: string,
  minimum: number,
  maximum: number,
  deploymentConfiguration: object,
) => ({
  name,
  ...served({ desiredCount: 1, deploymentConfiguration }),
  findings: [
    {
      path: "deploymentConfiguration",
      message: `With desiredCount "1", minimumHealthyPercent "${minimum}" and maximumPercent "${maximum}", ECS may neither stop an old task nor start a new one.`,
      fix: "Lower minimumHealthyPercent, or raise maximumPercent.",
    },
  ],
});

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
    {
      name: "the maximum of ECS",
      ...served({ desiredCount: 1, deploymentConfiguration: { minimumHealthyPercent: 100 } }),
    },
  ],
  invalid: [
    invalid(1, 100, 100, "none may be stopped or added"),
    invalid(1, 1, 199, "one must stay, since 0.01 is rounded up"),
    invalid(3, 67, 133, "three must stay and three may run"),
    invalid(2, 51, 149, "two must stay and two may run"),
    byDefault("the minimum of ECS", 100, 199, { maximumPercent: 199 }),
    byDefault("what ECS does by default, said", 100, 100, { ...STUCK, strategy: "ROLLING" }),
    invalid(99, 99, 101, "99 must stay, since 98.01 is rounded up"),
  ],
  notApplicable: [
    { name: "a task without a service", task: task() },
    { name: "a service without tasks", task: deploying(0, 100, 100) },
    {
      name: "a service that leaves the percentages to ECS",
      task: task({ service: service({ desiredCount: 1 }) }),
    },
    { name: "a daemon", ...stuck({ schedulingStrategy: "DAEMON" }) },
    { name: "another controller", ...stuck({ deploymentController: { type: "CODE_DEPLOY" } }) },
    { name: "another strategy", ...stuck({}, { strategy: "BLUE_GREEN" }) },
  ],
  unknown: [
    { name: "a number of tasks that is not known", ...stuck({ desiredCount: "${count}" }) },
    { name: "a minimum that is not known", ...stuck({}, { minimumHealthyPercent: "${minimum}" }) },
    { name: "a maximum that is not known", ...stuck({}, { maximumPercent: "${maximum}" }) },
    { name: "a deployment that is not known", ...stuck({ deploymentConfiguration: "${d}" }) },
  ],
};
