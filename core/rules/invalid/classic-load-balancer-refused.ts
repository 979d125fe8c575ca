import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { networkModeOf } from "../fields";
import type { Rule } from "../rule";

export const classicLoadBalancerRefused: Rule = {
  id: "classic-load-balancer-refused",
  title: "An awsvpc task has no Classic Load Balancer",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "A Classic Load Balancer reaches instances; an awsvpc task has an address of its own, and ECS refuses the two together.",
  fix: "Use a target group of the type ip.",
  url: AWS_DOCS.loadBalancer,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a target group",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: {
            loadBalancers: [{ targetGroupArn: "arn:tg", containerName: "app", containerPort: 80 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a classic one",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: {
            loadBalancers: [{ loadBalancerName: "old", containerName: "app", containerPort: 80 }],
          },
        },
        findings: [
          {
            path: "loadBalancers[0].loadBalancerName",
            message:
              'The Classic Load Balancer "old" cannot reach a task in network mode "awsvpc".',
            fix: "Use targetGroupArn with a target group of the type ip.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.service.loadBalancers).flatMap(({ path, loadBalancerName }) => {
      const name = task.peek(loadBalancerName);
      return name === undefined || networkModeOf(task) !== "awsvpc"
        ? []
        : [
            {
              path: `${path}.loadBalancerName`,
              message: `The Classic Load Balancer "${name}" cannot reach a task in network mode "awsvpc".`,
              fix: "Use targetGroupArn with a target group of the type ip.",
            },
          ];
    }),
};
