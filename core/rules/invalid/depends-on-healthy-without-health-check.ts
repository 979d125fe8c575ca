import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containerNamed, containersOf } from "../containers";
import type { Rule } from "../rule";

export const dependsOnHealthyWithoutHealthCheck: Rule = {
  id: "depends-on-healthy-without-health-check",
  title: "A container that is awaited HEALTHY has a health check",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS ignores the image's own HEALTHCHECK: without one in the task definition the container never becomes healthy and the task hangs.",
  fix: "Give the awaited container a health check, or wait for START.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a container with a health check",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "proxy", condition: "HEALTHY" }],
              },
              { name: "proxy", image: "proxy:1", healthCheck: { command: ["CMD", "/ready"] } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a container without one",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "proxy", condition: "HEALTHY" }],
              },
              { name: "proxy", image: "proxy:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].dependsOn[0]",
            message: 'The condition "HEALTHY" waits for "proxy", which has no health check.',
            fix: "Add containerDefinitions[1].healthCheck, or wait for START.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) =>
      items(container.dependsOn).flatMap((dependency) => {
        const target = containerNamed(task, known(dependency.container));
        if (dependency.condition !== "HEALTHY" || target === undefined) return [];
        if (target.healthCheck !== undefined || target === container) return [];
        return [
          {
            path: dependency.path,
            message: `The condition "HEALTHY" waits for "${String(target.name)}", which has no health check.`,
            fix: `Add ${target.path}.healthCheck, or wait for START.`,
          },
        ];
      }),
    ),
};
