import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { isElsewhere, networkModeOf } from "../fields";
import type { AnyTask, Rule } from "../rule";

export const networkConfigurationRefused: Rule = {
  id: "network-configuration-refused",
  title: "Only awsvpc tasks have a network configuration",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "In other network modes the task uses the network of its machine: ECS refuses subnets and security groups.",
  fix: "Remove networkConfiguration, or set the network mode to awsvpc.",
  url: AWS_DOCS.awsVpcConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a task with its own interface",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } } },
        },
      },
    ],
    invalid: [
      {
        title: "a task on the bridge",
        given: {
          taskDefinition: {
            networkMode: "bridge",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: { networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } } },
        },
        findings: [
          {
            path: "networkConfiguration.awsvpcConfiguration",
            message: 'A task in network mode "bridge" cannot have a network configuration.',
            fix: "Remove it, or set networkMode to awsvpc.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const network = known(task.service.network);
    const mode = modeOf(task);
    return network === undefined || mode === undefined || mode === "awsvpc"
      ? []
      : [
          {
            path: network.path,
            message: `A task in network mode "${mode}" cannot have a network configuration.`,
            fix: "Remove it, or set networkMode to awsvpc.",
          },
        ];
  },
};

/** The network mode, with ECS's own where the author is certainly content with it. */
function modeOf(task: AnyTask): string | undefined {
  return task.networkMode === undefined && isElsewhere(task) ? "bridge" : networkModeOf(task);
}
