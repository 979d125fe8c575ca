import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { StackTask } from "../../model";
import { containersOf } from "../containers";
import { kindsOf } from "../kinds";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const sidecarMissing: Rule = {
  id: "sidecar-missing",
  title: "Every service has the sidecars that its organisation asks for",
  kind: "practice",
  on: "stack",
  severity: "medium",
  preset: "optional",
  why: "A service without the agreed collector or log router is missing from every dashboard and every search, and nobody notices before it is needed.",
  fix: "Add the sidecar to the task.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {
    requiredSidecars: {
      description:
        "What each service must have: log-router, telemetry, proxy or configuration. Empty asks for nothing.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "the daemon that is asked for",
        options: { requiredSidecars: ["telemetry"] },
        given: {
          stack: {
            resources: [
              { kind: "service", name: "shop", request: { taskDefinition: "web" } },
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  containerDefinitions: [
                    { name: "app", image: "app:1" },
                    { name: "xray", image: "amazon/aws-xray-daemon:3.3.13" },
                  ],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the application alone",
        options: { requiredSidecars: ["telemetry"] },
        given: {
          stack: {
            resources: [
              { kind: "service", name: "shop", request: { taskDefinition: "web" } },
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  containerDefinitions: [{ name: "app", image: "app:1" }],
                },
              },
            ],
          },
        },
        findings: [
          {
            about: "shop",
            path: "taskDefinition",
            message: 'The service "shop" runs without a sidecar for "telemetry".',
            fix: "Add one to its task.",
          },
        ],
      },
    ],
  },
  check: ({ services }, options) =>
    services.flatMap(({ entry, task: join }) => {
      const task = known(join);
      if (task === undefined || !isSeen(task)) return [];
      const kinds = new Set<string>(kindsOf(task.task).values());
      return textsIn(options, "requiredSidecars")
        .filter((kind) => !kinds.has(kind))
        .map((kind) => ({
          about: entry.id,
          path: "taskDefinition",
          message: `The service "${entry.name}" runs without a sidecar for "${kind}".`,
          fix: "Add one to its task.",
        }));
    }),
};

// Any container of which the image is not known may be the one.
function isSeen({ task }: StackTask): boolean {
  const containers = containersOf(task);
  return (
    Array.isArray(task.containers) &&
    containers.every(({ image }) => task.peek(image) !== undefined) &&
    containers.every(({ firelens }) => firelens === undefined || known(firelens) !== undefined)
  );
}
