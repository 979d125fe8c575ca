import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { toNoContainer } from "../absent";
import type { Rule } from "../rule";

export const proxyToUnknownContainer: Rule = {
  id: "proxy-to-unknown-container",
  title: "The proxy is a container of the task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a proxyConfiguration whose containerName the task does not have.",
  fix: "Name a container of the task.",
  url: AWS_DOCS.proxyConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a container of the task",
        given: {
          taskDefinition: {
            memory: "512",
            proxyConfiguration: { type: "APPMESH", containerName: "app" },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "another name",
        given: {
          taskDefinition: {
            memory: "512",
            proxyConfiguration: { type: "APPMESH", containerName: "envoy" },
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "proxyConfiguration.containerName",
            message: 'The task has no container "envoy"; it has "app".',
            fix: "Name a container of the task.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const proxy = known(task.proxy);
    if (proxy === undefined) return [];
    const reference = { ...proxy, path: `${proxy.path}.containerName` };
    return toNoContainer(task, [reference], () => "Name a container of the task.");
  },
};
