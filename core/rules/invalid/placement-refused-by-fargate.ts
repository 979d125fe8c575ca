import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import type { Rule, ServedTask } from "../rule";
import { fargateIn, listAt } from "../services";

export const placementRefusedByFargate: Rule = {
  id: "placement-refused-by-fargate",
  title: "Tasks on Fargate are placed by Fargate",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses placement constraints and strategies of a service on Fargate, which has no instances to choose from.",
  fix: "Remove them; choose availability zones by the subnets.",
  url: AWS_DOCS.fargate,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a strategy on EC2",
        given: {
          service: {
            launchType: "EC2",
            placementStrategy: [{ type: "spread", field: "instanceId" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a strategy on Fargate",
        given: {
          service: {
            launchType: "FARGATE",
            placementStrategy: [{ type: "spread", field: "attribute:ecs.availability-zone" }],
          },
        },
        findings: [
          {
            path: "placementStrategy",
            message: 'The service runs on "FARGATE", which places tasks itself.',
            fix: "Remove placementStrategy.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const fargate = fargateIn(task);
    return fargate === undefined
      ? []
      : placements(task).map((path) => ({
          path,
          message: `The service runs on "${fargate.name}", which places tasks itself.`,
          fix: `Remove ${path}.`,
        }));
  },
};

/** Where a service says how its tasks are placed. */
function placements({ service }: ServedTask): string[] {
  const [constraint] = items(service.placementConstraints);
  const [strategy] = items(service.placementStrategy);
  return [constraint, strategy].flatMap((first) => (first === undefined ? [] : listAt(first)));
}
