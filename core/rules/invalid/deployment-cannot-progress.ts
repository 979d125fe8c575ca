import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { Rule } from "../rule";

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
  check: ({ service }) => {
    const desired = known(service.desiredCount);
    const minimum = known(service.minimumHealthyPercent);
    const maximum = known(service.maximumPercent);
    if (desired === undefined || minimum === undefined || maximum === undefined) return [];
    const mayStop = desired - Math.ceil((desired * minimum) / 100);
    const mayStart = Math.floor((desired * maximum) / 100) - desired;
    return desired <= 0 || mayStop > 0 || mayStart > 0
      ? []
      : [
          {
            path: "deployment",
            message: `With desiredCount "${desired}", minimumHealthyPercent "${minimum}" and maximumPercent "${maximum}", ECS may neither stop an old task nor start a new one.`,
            fix: "Lower minimumHealthyPercent, or raise maximumPercent.",
          },
        ];
  },
};
