import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { items } from "../../known";
import { isElsewhere } from "../fields";
import { fargateIn } from "../services";
import type { Rule } from "../rule";

export const serviceLaunchTypeIncompatible: Rule = {
  id: "service-launch-type-incompatible",
  title: "A Fargate service runs a task definition for Fargate",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses a task definition on Fargate that was not checked for it when it was registered.",
  fix: "Add FARGATE to requiresCompatibilities.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a task definition for Fargate",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: { launchType: "FARGATE" },
        },
      },
    ],
    invalid: [
      {
        title: "a task definition for EC2",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: { launchType: "FARGATE" },
        },
        findings: [
          {
            path: "launchType",
            message: 'The service runs on "FARGATE"; its task definition is for "EC2".',
            fix: "Add FARGATE to requiresCompatibilities.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const fargate = fargateIn(task);
    const types = items(task.launchTypes);
    const given = types.length === 0 ? "names no launch type" : `is for ${list(types)}`;
    return fargate === undefined || !isElsewhere(task)
      ? []
      : [
          {
            path: fargate.path,
            message: `The service runs on "${fargate.name}"; its task definition ${given}.`,
            fix: "Add FARGATE to requiresCompatibilities.",
          },
        ];
  },
};
