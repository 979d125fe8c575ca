import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called, containerNamed, containersOf } from "../containers";
import type { Rule } from "../rule";

/** What takes as long as the container wants. */
const CONDITIONS = ["HEALTHY", "COMPLETE", "SUCCESS"];

export const startTimeoutMissing: Rule = {
  id: "start-timeout-missing",
  title: "A non-essential container that others wait for has a time to get ready",
  kind: "practice",
  on: "task",
  severity: "low",
  why: "Nothing else stops a task whose non-essential container never gets ready: the ones that wait stay PENDING for hours, and so does the deployment. With startTimeout the task stops and says why.",
  fix: "Set startTimeout of the container that the others wait for.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a wait with an end",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "db", condition: "HEALTHY" }],
              },
              {
                name: "db",
                image: "db:1",
                essential: false,
                healthCheck: { command: ["CMD", "/ready"] },
                startTimeout: 120,
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a wait without one",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "db", condition: "HEALTHY" }],
              },
              {
                name: "db",
                image: "db:1",
                essential: false,
                healthCheck: { command: ["CMD", "/ready"] },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].dependsOn[0]",
            message: '"app" waits for "db" ("HEALTHY") without an end: "db" has no startTimeout.',
            fix: 'Set startTimeout of "db", at most 120 on Fargate.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) =>
      items(container.dependsOn).flatMap(({ container: name, condition, path }) => {
        const target = containerNamed(task, known(name));
        const word = CONDITIONS.find((wanted) => wanted === condition);
        // ECS stops a task whose essential container is unhealthy; nobody may wait for one to end.
        if (target?.essential !== false || target.startTimeout !== undefined) return [];
        return word === undefined
          ? []
          : [
              {
                path,
                message: `${called(container)} waits for ${called(target)} ("${word}") without an end: ${called(target)} has no startTimeout.`,
                fix: `Set startTimeout of ${called(target)}, at most 120 on Fargate.`,
              },
            ];
      }),
    ),
};
