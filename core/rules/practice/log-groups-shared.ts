import { AWS_DOCS } from "../../data/aws-docs";
import { called } from "../containers";
import { kindsAreKnown, kindsOf } from "../kinds";
import { groupsOf } from "../logs";
import type { Rule } from "../rule";

export const logGroupsShared: Rule = {
  id: "log-groups-shared",
  title: "The application and its sidecars write to log groups of their own",
  kind: "practice",
  on: "task",
  severity: "low",
  preset: "strict",
  why: "How long logs are kept, who may read them and what alarms count is said per group. In a shared one the noise of a proxy is kept and paid for like the application's own lines.",
  fix: "Give each sidecar a log group.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a group for each",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { "awslogs-group": "/ecs/web/app" },
                },
              },
              {
                name: "proxy",
                image: "envoyproxy/envoy:v1.31.0",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { "awslogs-group": "/ecs/web/proxy" },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one group for both",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { "awslogs-group": "/ecs/web" },
                },
              },
              {
                name: "proxy",
                image: "envoyproxy/envoy:v1.31.0",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { "awslogs-group": "/ecs/web" },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].logConfiguration",
            message: '"proxy" writes to "/ecs/web", the log group of the application.',
            fix: "Give it a log group.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const kinds = [...kindsOf(task)];
    // Then which one is the application is not known either.
    if (!kindsAreKnown(task)) return [];
    const own = kinds.flatMap(([container, kind]) =>
      kind === "application" ? groupsOf(task, container).map(({ group }) => group) : [],
    );
    return kinds.flatMap(([container, kind]) => {
      const written = kind === "application" ? [] : groupsOf(task, container);
      return written
        .filter(({ group }) => own.includes(group))
        .map(({ path, group }) => ({
          path,
          message: `${called(container)} writes to "${group}", the log group of the application.`,
          fix: "Give it a log group.",
        }));
    });
  },
};
