import { AWS_DOCS } from "../../data/aws-docs";
import { VALUES } from "../../data/values";
import { known } from "../../known";
import { fieldOf } from "../fields";
import { isFargate } from "../demand";
import type { Rule } from "../rule";

export const fargateNetworkMode: Rule = {
  id: "fargate-network-mode",
  title: "A Fargate task has the network mode awsvpc",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses any other network mode on Fargate.",
  fix: "Set networkMode to awsvpc.",
  url: AWS_DOCS.fargate,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "awsvpc",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "bridge",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "bridge",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "networkMode",
            message: 'The network mode is "bridge"; Fargate has only "awsvpc".',
            fix: 'Set it to "awsvpc".',
          },
        ],
      },
      {
        title: "no network mode",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "networkMode",
            message: 'The network mode is missing; Fargate has only "awsvpc".',
            fix: 'Set it to "awsvpc".',
          },
        ],
      },
    ],
  },
  check: (task) => {
    const mode = known(task.networkMode);
    if (!isFargate(task) || (mode === undefined && task.networkMode !== undefined)) return [];
    // What is no network mode at all is told by another rule.
    if (
      mode === "awsvpc" ||
      (mode !== undefined && !(VALUES.networkMode as readonly string[]).includes(mode))
    )
      return [];
    return [
      {
        path: fieldOf(task, "networkMode"),
        message: `The network mode is ${mode === undefined ? "missing" : `"${mode}"`}; Fargate has only "awsvpc".`,
        fix: 'Set it to "awsvpc".',
      },
    ];
  },
};
