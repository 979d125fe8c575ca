import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called } from "../containers";
import { routedIn, routersOf, routingIsUnclear } from "../firelens";
import type { Rule } from "../rule";

export const firelensRouterUnused: Rule = {
  id: "firelens-router-unused",
  title: "A FireLens router has containers to route for",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver".',
  fix: "Set the log driver of a container to awsfirelens, or remove the router.",
  url: AWS_DOCS.firelens,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a container that logs through the router",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1", logConfiguration: { logDriver: "awsfirelens" } },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no container that logs through the router",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].firelensConfiguration",
            message: 'No container has the log driver awsfirelens, so the router "log" has no use.',
            fix: "Set the log driver of a container to awsfirelens, or remove the router.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (routingIsUnclear(task) || routedIn(task).length > 0) return [];
    return routersOf(task)
      .slice(0, 1)
      .flatMap((router) => {
        const firelens = known(router.firelens);
        return firelens === undefined
          ? []
          : [
              {
                path: firelens.path,
                message: `No container has the log driver awsfirelens, so the router ${called(router)} has no use.`,
                fix: fixOf(firelens.path),
              },
            ];
      });
  },
};

// A typed router is told whom it routes; there the log driver follows.
function fixOf(path: string): string {
  return path === "logRouter.containers"
    ? "Name a container there or in logRouter.routes, or remove logRouter."
    : "Set the log driver of a container to awsfirelens, or remove the router.";
}
