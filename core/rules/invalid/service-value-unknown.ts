import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { judge } from "../closed-list";
import type { Rule } from "../rule";

export const serviceValueUnknown: Rule = {
  id: "service-value-unknown",
  title: "A service's field with a closed list of values has one of them",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses any other value.",
  fix: "Use one of the values.",
  url: AWS_DOCS.createService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "values that ECS knows",
        given: { service: { launchType: "FARGATE", propagateTags: "SERVICE" } },
      },
    ],
    invalid: [
      {
        title: "a strategy in small letters",
        given: { service: { schedulingStrategy: "replica" } },
        findings: [
          {
            path: "schedulingStrategy",
            message: 'ECS has no "replica" here. Did you mean "REPLICA"?',
            fix: 'Use "REPLICA" or "DAEMON".',
          },
        ],
      },
    ],
  },
  check: ({ service }) => {
    const deployment = known(service.deployment);
    const threshold = known(known(deployment?.circuitBreaker)?.threshold);
    const network = known(service.network);
    return [
      ...judge(service.launchType, "launchType", "launchType"),
      ...judge(service.schedulingStrategy, "schedulingStrategy", "schedulingStrategy"),
      ...judge(service.propagateTags, "propagateTags", "propagateTags"),
      ...judge(
        service.availabilityZoneRebalancing,
        "availabilityZoneRebalancing",
        "availabilityZoneRebalancing",
      ),
      ...judge(service.deploymentController, "deploymentController", "deploymentController.type"),
      ...judge(deployment?.strategy, "deploymentStrategy", `${deployment?.path}.strategy`),
      ...judge(threshold?.type, "threshold", `${threshold?.path}.type`),
      ...judge(network?.assignPublicIp, "publicIp", `${network?.path}.assignPublicIp`),
      ...items(service.placementConstraints).flatMap(({ path, type }) =>
        judge(type, "placementConstraint", `${path}.type`),
      ),
      ...items(service.placementStrategy).flatMap(({ path, type }) =>
        judge(type, "placementStrategy", `${path}.type`),
      ),
      ...items(service.volumes).flatMap((volume) => {
        const ebs = known(volume.ebs);
        return [
          ...judge(ebs?.volumeType, "ebsVolumeType", `${ebs?.path}.volumeType`),
          ...judge(ebs?.filesystemType, "filesystemType", `${ebs?.path}.filesystemType`),
        ];
      }),
    ];
  },
};
