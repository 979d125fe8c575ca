import { served } from "../served";
import type { RuleCases } from "../cases";

const ebs = (managedEBSVolume: object) => ({
  volumeConfigurations: [{ name: "data", managedEBSVolume }],
});
const network = (fields: object) => ({ networkConfiguration: { awsvpcConfiguration: fields } });
const threshold = (type: string) => ({
  deploymentConfiguration: {
    deploymentCircuitBreaker: { thresholdConfiguration: { type, value: 5 } },
  },
});

const ENABLED = 'Use "ENABLED" or "DISABLED".';
const LISTED = "Use one of the values that the API reference lists.";
const unknown = (path: string, service: object, fix: string) => ({
  name: `nonsense at ${path}`,
  ...served({ ...service }),
  findings: [{ path, message: 'ECS has no "nonsense" here.', fix }],
});

export const cases: RuleCases = {
  valid: [
    {
      name: "values that ECS knows",
      ...served({
        launchType: "MANAGED_INSTANCES",
        schedulingStrategy: "REPLICA",
        propagateTags: "NONE",
        availabilityZoneRebalancing: "ENABLED",
        deploymentController: { type: "ECS" },
        deploymentConfiguration: { strategy: "CANARY" },
        ...network({ subnets: ["subnet-1"], assignPublicIp: "ENABLED" }),
        placementConstraints: [{ type: "memberOf" }],
        placementStrategy: [{ type: "spread" }],
        ...ebs({ volumeType: "gp3", filesystemType: "xfs" }),
      }),
    },
    { name: "a threshold", ...served(threshold("BOUNDED_PERCENT")) },
  ],
  invalid: [
    unknown(
      "launchType",
      { launchType: "nonsense" },
      'Use "EC2", "FARGATE", "EXTERNAL" or "MANAGED_INSTANCES".',
    ),
    unknown("schedulingStrategy", { schedulingStrategy: "nonsense" }, 'Use "REPLICA" or "DAEMON".'),
    unknown(
      "propagateTags",
      { propagateTags: "nonsense" },
      'Use "TASK_DEFINITION", "SERVICE" or "NONE".',
    ),
    unknown("availabilityZoneRebalancing", { availabilityZoneRebalancing: "nonsense" }, ENABLED),
    unknown(
      "deploymentController.type",
      { deploymentController: { type: "nonsense" } },
      'Use "ECS", "CODE_DEPLOY" or "EXTERNAL".',
    ),
    unknown(
      "deploymentConfiguration.strategy",
      { deploymentConfiguration: { strategy: "nonsense" } },
      'Use "ROLLING", "BLUE_GREEN", "LINEAR" or "CANARY".',
    ),
    unknown(
      "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration.type",
      threshold("nonsense"),
      'Use "COUNT", "BOUNDED_PERCENT" or "UNBOUNDED_PERCENT".',
    ),
    unknown(
      "networkConfiguration.awsvpcConfiguration.assignPublicIp",
      network({ assignPublicIp: "nonsense" }),
      ENABLED,
    ),
    unknown(
      "placementConstraints[0].type",
      { placementConstraints: [{ type: "nonsense" }] },
      'Use "distinctInstance" or "memberOf".',
    ),
    unknown(
      "placementStrategy[0].type",
      { placementStrategy: [{ type: "nonsense" }] },
      'Use "random", "spread" or "binpack".',
    ),
    unknown(
      "volumeConfigurations[0].managedEBSVolume.volumeType",
      ebs({ volumeType: "nonsense" }),
      LISTED,
    ),
    unknown(
      "volumeConfigurations[0].managedEBSVolume.filesystemType",
      ebs({ filesystemType: "nonsense" }),
      'Use "ext3", "ext4", "xfs" or "ntfs".',
    ),
  ],
  notApplicable: [{ name: "a service that says nothing", ...served({}) }],
  unknown: [
    {
      name: "values that are not known",
      ...served({ launchType: "${type}", deploymentConfiguration: "${deployment}" }),
    },
  ],
};
