import { AWS_DOCS } from "../../data/aws-docs";
import { HEALTH_CHECK_DEFAULTS } from "../../data/health-check";
import { UNKNOWN, items, known } from "../../known";
import type { Unknown } from "../../known";
import type { HealthCheckModel } from "../../model";
import { called, containersOf } from "../containers";
import type { Rule } from "../rule";

export const healthCheckExceedsStartTimeout: Rule = {
  id: "health-check-exceeds-start-timeout",
  title: "A container's health is known before its time to start is over",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "ECS stops the task when the container is not healthy after startTimeout, though its health check would have given it longer.",
  fix: "Raise startTimeout, or check earlier and more often.",
  url: AWS_DOCS.healthCheck,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "time for all checks",
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
                healthCheck: { command: ["CMD", "/ready"], interval: 10, retries: 3, timeout: 5 },
                startTimeout: 60,
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "ECS's own timings",
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
                healthCheck: { command: ["CMD", "/ready"] },
                startTimeout: 60,
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].startTimeout",
            message:
              '"db" may need "105" seconds until its health is known (0 + 3 x (30 + 5)), but has 60 to start.',
            fix: "Raise startTimeout, or check earlier and more often.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const awaited = containersOf(task).flatMap(({ dependsOn }) =>
      items(dependsOn).flatMap((wait) =>
        wait.condition === "HEALTHY" ? (known(wait.container) ?? []) : [],
      ),
    );
    return containersOf(task).flatMap((container) => {
      const timeout = known(container.startTimeout);
      const needed = verdictOf(known(container.healthCheck));
      if (timeout === undefined || needed === undefined || needed.seconds <= timeout) return [];
      return awaited.some((name) => name === container.name)
        ? [
            {
              path: `${container.path}.startTimeout`,
              message: `${called(container)} may need "${needed.seconds}" seconds until its health is known (${needed.sum}), but has ${timeout} to start.`,
              fix: "Raise startTimeout, or check earlier and more often.",
            },
          ]
        : [];
    });
  },
};

/** The longest time until ECS knows the health of a container, and how it comes about. */
function verdictOf(
  check: HealthCheckModel<Unknown> | undefined,
): { seconds: number; sum: string } | undefined {
  if (check === undefined) return undefined;
  const { interval, timeout, retries, startPeriod } = { ...HEALTH_CHECK_DEFAULTS, ...check };
  if (
    interval === UNKNOWN ||
    timeout === UNKNOWN ||
    retries === UNKNOWN ||
    startPeriod === UNKNOWN
  ) {
    return undefined;
  }
  return {
    seconds: startPeriod + retries * (interval + timeout),
    sum: `${startPeriod} + ${retries} x (${interval} + ${timeout})`,
  };
}
