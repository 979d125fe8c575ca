import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, known } from "../../known";
import type { Rule, ServedTask } from "../rule";

/** ECS's default; its maximum of 200 always lets a deployment progress. */
const MINIMUM = 100;

export const deploymentCannotProgress: Rule = {
  id: "deployment-cannot-progress",
  title: "A deployment may stop an old task or start a new one",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "With no task to spare below the minimum and none to add above the maximum, a deployment never ends.",
  fix: "Lower minimumHealthyPercent, or raise maximumPercent.",
  url: AWS_DOCS.deployment,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a task that may be added",
        given: {
          service: {
            desiredCount: 1,
            deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 200 },
          },
        },
      },
    ],
    invalid: [
      {
        title: "two tasks that must stay, and no third",
        given: {
          service: {
            desiredCount: 2,
            deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 149 },
          },
        },
        findings: [
          {
            path: "deploymentConfiguration",
            message:
              'With desiredCount "2", minimumHealthyPercent "100" and maximumPercent "149", ECS may neither stop an old task nor start a new one.',
            fix: "Lower minimumHealthyPercent, or raise maximumPercent.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const deployment = known(task.service.deployment);
    const desired = known(task.service.desiredCount);
    if (deployment === undefined || desired === undefined || !isRolling(task)) return [];
    const { minimumHealthyPercent: minimum = MINIMUM } = deployment;
    const maximum = known(deployment.maximumPercent);
    if (minimum === UNKNOWN || maximum === undefined) return [];
    const mayStop = desired - Math.ceil((desired * minimum) / 100);
    const mayStart = Math.floor((desired * maximum) / 100) - desired;
    return desired <= 0 || mayStop > 0 || mayStart > 0
      ? []
      : [
          {
            path: deployment.path,
            message: `With desiredCount "${desired}", minimumHealthyPercent "${minimum}" and maximumPercent "${maximum}", ECS may neither stop an old task nor start a new one.`,
            fix: "Lower minimumHealthyPercent, or raise maximumPercent.",
          },
        ];
  },
};

/** Whether the percentages certainly count: daemons and other ways to deploy have rules of their own. */
function isRolling({ service }: ServedTask): boolean {
  const { schedulingStrategy = "REPLICA", deploymentController = "ECS" } = service;
  const strategy = known(service.deployment)?.strategy ?? "ROLLING";
  return (
    schedulingStrategy === "REPLICA" && deploymentController === "ECS" && strategy === "ROLLING"
  );
}
