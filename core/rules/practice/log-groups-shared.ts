import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, known } from "../../known";
import { called } from "../containers";
import type { AnyContainer } from "../containers";
import { kindsOf } from "../kinds";
import { optionsOf } from "../logs";
import type { AnyTask, Rule } from "../rule";

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
    if (kinds.some(([container]) => isHidden(task, container))) return [];
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

function isHidden(task: AnyTask, { image, essential }: AnyContainer): boolean {
  return task.peek(image) === undefined || essential === UNKNOWN;
}

function groupsOf(
  task: AnyTask,
  container: AnyContainer,
): { readonly path: string; readonly group: string }[] {
  const log = known(container.log);
  if (log === undefined) return [];
  return optionsOf(log).flatMap(({ name, value }) => {
    const group = name === "awslogs-group" ? task.peek(value) : undefined;
    return group === undefined ? [] : [{ path: log.path, group }];
  });
}
