import { AWS_DOCS } from "../../data/aws-docs";
import { called, containersOf } from "../containers";
import { isAmong } from "../options";
import type { Rule } from "../rule";

export const logConfigurationMissing: Rule = {
  id: "log-configuration-missing",
  title: "The output of each container is kept",
  kind: "practice",
  on: "task",
  severity: "medium",
  preset: "strict",
  why: "What a container without logConfiguration writes is gone with its task: nobody can tell later why it stopped.",
  fix: "Set logConfiguration, for example with the awslogs driver.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.9" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.5" },
    { name: "cdk-nag", reference: "AwsSolutions-ECS7" },
  ],
  options: {
    allow: { description: "Names of containers that may go without.", default: [] },
  },
  cases: {
    valid: [
      {
        title: "output in CloudWatch",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { "awslogs-group": "/shop", "awslogs-region": "eu-west-1" },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "output that nobody keeps",
        given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
        findings: [
          {
            path: "containerDefinitions[0]",
            message: 'Nothing keeps the output of "app": it has no logConfiguration.',
            fix: "Set logConfiguration, for example with the awslogs driver.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    containersOf(task)
      .filter((container) => container.log === undefined && !isAmong(options, "allow", container))
      .map((container) => ({
        path: container.path,
        message: `Nothing keeps the output of ${called(container)}: it has no logConfiguration.`,
        fix: "Set logConfiguration, for example with the awslogs driver.",
      })),
};
