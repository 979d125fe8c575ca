import { AWS_DOCS } from "../../data/aws-docs";
import { networkModeOf } from "../fields";
import type { Rule } from "../rule";

export const networkConfigurationMissing: Rule = {
  id: "network-configuration-missing",
  title: "A service says where awsvpc tasks live in the network",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "A task in network mode awsvpc gets an interface of its own, and ECS must know its subnets.",
  fix: "Set networkConfiguration.",
  url: AWS_DOCS.createService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "subnets",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: {
            networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
          },
        },
      },
    ],
    invalid: [
      {
        title: "no network",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: { launchType: "FARGATE" },
        },
        findings: [
          {
            path: "networkConfiguration",
            message: 'The task has the network mode "awsvpc", and the service names no subnets.',
            fix: "Set networkConfiguration.awsvpcConfiguration.subnets.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const { network, deploymentController } = task.service;
    // With the controller EXTERNAL, each task set says it.
    const here = deploymentController === undefined || deploymentController === "ECS";
    return networkModeOf(task) !== "awsvpc" || network !== undefined || !here
      ? []
      : [
          {
            path: "networkConfiguration",
            message: 'The task has the network mode "awsvpc", and the service names no subnets.',
            fix: "Set networkConfiguration.awsvpcConfiguration.subnets.",
          },
        ];
  },
};
